package io.octroi.gate;

import io.octroi.problem.DatabaseOutage;
import io.octroi.problem.ProblemKind;
import io.octroi.problem.ProblemText;
import io.octroi.problem.RequestId;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * Says what went wrong, without a word of how the program is made: as a problem to programs, as a page to people. No Faces
 * view, since an error dispatch would carry the stale state of the page into it again.
 */
@WebServlet(ErrorAnswersServlet.PATH)
public class ErrorAnswersServlet extends HttpServlet {

    static final String PATH = "/error";

    /** Attribute of a request: the address asked for, decoded and cleaned. */
    static final String PATH_ASKED = ErrorAnswersServlet.class.getName() + ".path";

    /** Attribute of a request: it carries a page's state that the server has no more, or never gave out. */
    static final String STALE = ErrorAnswersServlet.class.getName() + ".stale";

    /** Attribute of a request: it failed because the database is away. */
    static final String NO_DATABASE = ErrorAnswersServlet.class.getName() + ".no-database";

    private static final Logger LOG = Logger.getLogger(ErrorAnswersServlet.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = path(request);
        int status = status(request);
        ErrorKind kind = kind(request, status);
        String incident = kind == ErrorKind.INTERNAL_ERROR ? incident(request) : "";
        boolean program = isWithin("/api", path) || isWithin("/health", path);
        if (kind == ErrorKind.NO_DATABASE) {
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            response.setHeader("Retry-After", String.valueOf(DatabaseOutage.RETRY_SECONDS));
        }
        response.setStatus(status);
        response.setContentType((program ? ProblemText.MEDIA_TYPE : "text/html") + ";charset=utf-8");
        response.getWriter()
                .write(
                        program
                                ? problem(kind, status, path, incident)
                                : new ErrorText(kind, incident).page(request.getContextPath(), isDemo()));
    }

    private static ErrorKind kind(HttpServletRequest request, int status) {
        if (request.getAttribute(STALE) != null) {
            return ErrorKind.EXPIRED;
        }
        boolean away = request.getAttribute(NO_DATABASE) != null
                || DatabaseOutage.isIn((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return away ? ErrorKind.NO_DATABASE : ErrorKind.of(status);
    }

    private static String problem(ErrorKind kind, int status, String path, String incident) {
        if (kind == ErrorKind.NO_DATABASE) {
            return ProblemText.of(ProblemKind.NO_DATABASE, status, ProblemKind.NO_DATABASE.detail(), path);
        }
        return incident.isEmpty()
                ? ProblemText.of(status, path)
                : ProblemText.of(ProblemKind.INTERNAL_ERROR, status, "Incident " + incident + ".", path);
    }

    private static boolean isDemo() {
        return CDI.current().select(Boolean.class, NamedLiteral.of("demoMode")).get();
    }

    /** As the door understood the address, or as it was sent when the door was not reached. */
    private static String path(HttpServletRequest request) {
        Object understood = request.getAttribute(PATH_ASKED);
        String sent = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return understood == null ? sent : understood.toString();
    }

    private static boolean isWithin(String part, String path) {
        return path.equals(part) || path.startsWith(part + "/");
    }

    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Nobody asks for this address itself but by guessing.
        return status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    }

    private static String incident(HttpServletRequest request) {
        String incident = UUID.randomUUID().toString();
        LOG.severe("incident " + incident + ", request " + request.getAttribute(RequestId.ATTRIBUTE)
                + ": the error logged before it");
        return incident;
    }
}
