package io.octroi.gate;

import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.primefaces.csp.CspException;

/**
 * Says what went wrong, without a word of how the program is made: as a problem to programs, as a page to people. No Faces
 * view, since an error dispatch would carry the stale state of the page into it again.
 */
@WebServlet(ErrorAnswers.PATH)
public class ErrorAnswers extends HttpServlet {

    static final String PATH = "/error";

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class.getName());

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .substring(request.getContextPath().length());
        boolean stale = isStale((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        int status = stale ? HttpServletResponse.SC_FORBIDDEN : status(request);
        ErrorKind kind = stale ? ErrorKind.EXPIRED : ErrorKind.of(status);
        ErrorText text = new ErrorText(kind, kind == ErrorKind.INTERNAL_ERROR ? incident() : "");
        boolean program = path.startsWith("/api") || path.startsWith("/health");
        response.setStatus(status);
        response.setContentType((program ? "application/problem+json" : "text/html") + ";charset=utf-8");
        response.getWriter()
                .write(program ? text.problem(status, path) : text.page(request.getContextPath(), isDemo()));
    }

    private static boolean isDemo() {
        return CDI.current().select(Boolean.class, NamedLiteral.of("demoMode")).get();
    }

    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // Nobody asks for this address itself but by guessing.
        return status instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
    }

    private static String incident() {
        String incident = UUID.randomUUID().toString();
        LOG.severe("incident " + incident + ": the error logged before it");
        return incident;
    }

    /** A page whose state the server has no more, or never gave out. */
    private static boolean isStale(@Nullable Throwable error) {
        for (Throwable why = error; why != null; why = why.getCause()) {
            if (why instanceof ViewExpiredException || why instanceof CspException) {
                return true;
            }
        }
        return false;
    }
}
