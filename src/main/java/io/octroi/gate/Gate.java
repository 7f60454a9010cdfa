package io.octroi.gate;

import io.octroi.access.Admission;
import io.octroi.access.Matrix;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Logger;

/** Lets a request through when the matrix of access says so; everything else is refused, each in its own way. */
public class Gate extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(Gate.class.getName());

    /** Faces looks for the first letter of a resource's name without asking whether there is one. */
    private static final String NAMELESS_RESOURCE = "/jakarta.faces.resource/.xhtml";

    private final Matrix matrix;

    /** As the container makes it. */
    public Gate() {
        this(CDI.current().select(Matrix.class).get());
    }

    Gate(Matrix matrix) {
        this.matrix = matrix;
    }

    /** Fails the start when nobody would be asked who they are, which is how Soteria fails: without a word. */
    @Override
    public void init() throws ServletException {
        ServletContext context = getServletContext();
        String application = context.getVirtualServerName() + " " + context.getContextPath();
        if (AuthConfigFactory.getFactory().getConfigProvider("HttpServlet", application, null) == null) {
            LOG.severe("no authentication module is registered, so nobody would be asked who they are");
            throw new ServletException("no authentication module is registered");
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Asker asker = Asker.of(request);
        request.setAttribute(ErrorAnswersServlet.PATH_ASKED, asker.path());
        if (request.getAttribute(ErrorAnswersServlet.NO_DATABASE) != null) { // nobody knows who asks
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (asker.admission().orElse(null) instanceof Admission.Throttled throttled) {
            refuseForNow(response, throttled.pause());
            return;
        }
        if (asker.admission().orElse(null) instanceof Admission.Refused) {
            challenge(response);
            return;
        }
        if (!asker.isApi() && Origin.of(request).isForeign()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        switch (matrix.of(request.getMethod(), asker.path(), asker.groups())) {
            case OPEN -> {
                open(asker, request, response, chain);
                SignedIn.forgetNobodySoon(request);
            }
            case SIGN_IN -> askToSignIn(asker, request, response);
            case DENIED -> deny(asker, request, response);
            case NO_METHOD -> {
                response.setHeader("Allow", String.join(", ", matrix.methods(asker.path())));
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
            case NOWHERE -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void open(Asker asker, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SentForm form = SentForm.of(request);
        if (!form.isForPage()) {
            chain.doFilter(request, response);
        } else if (!form.isReadable()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (form.lacksState()) {
            request.setAttribute(ErrorAnswersServlet.STALE, true);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (asker.path().equals(NAMELESS_RESOURCE)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Too many failures, or too many at once: come back later. */
    private static void refuseForNow(HttpServletResponse response, Duration pause) throws IOException {
        tellPause(response, pause);
        response.sendError(429);
    }

    /** When the next attempt is looked at; rounded up, or it would come too early. */
    static void tellPause(HttpServletResponse response, Duration pause) {
        response.setHeader("Retry-After", String.valueOf(pause.toSeconds() + 1));
    }

    private static void challenge(HttpServletResponse response) throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"octroi\", charset=\"UTF-8\"");
        response.addHeader("WWW-Authenticate", "Bearer realm=\"octroi\"");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static void askToSignIn(Asker asker, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (asker.isApi()) {
            challenge(response);
        } else {
            String from = URLEncoder.encode(Destination.after(request, asker.path()), StandardCharsets.UTF_8);
            redirect(asker, request, response, "/login.xhtml?from=" + from);
        }
    }

    private static void deny(Asker asker, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean root = request.getRequestURI().equals(request.getContextPath() + "/");
        if (!asker.isApi() && (root || asker.groups().contains(Matrix.NEWCOMER))) {
            redirect(asker, request, response, Destination.first(asker.groups()));
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void redirect(Asker asker, HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        String target = request.getContextPath() + path;
        response.setHeader(AnswerHeaders.POLICY, AnswerHeaders.NOTHING); // a page would have brought its own
        if (asker.isPartial()) {
            response.setContentType("text/xml;charset=utf-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"utf-8\"?><partial-response><redirect url=\""
                            + target.replace("&", "&amp;").replace("\"", "&quot;")
                            + "\"/></partial-response>");
        } else {
            response.sendRedirect(target);
        }
    }
}
