package io.octroi.gate;

import io.octroi.problem.RequestId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells: by which number it is found in the log, and to the browser, to guess no type, to show nothing of
 * ours inside other sites, to keep nothing personal. The policy of scripts for pages is PrimeFaces' to write, since it knows the nonce; all else gets the strictest.
 */
public class AnswerHeaders extends HttpFilter {

    /** The policy of what shows nothing. */
    static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    static final String POLICY = "Content-Security-Policy";
    private static final String MESSAGE = NOTHING + "; style-src 'self'; img-src 'self'; form-action 'self'";
    private static final String TWO_YEARS = "max-age=63072000";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Object known = request.getAttribute(RequestId.ATTRIBUTE); // of an error that is dispatched
        String id = known == null ? RequestId.of(request.getHeader(RequestId.HEADER)) : known.toString();
        request.setAttribute(RequestId.ATTRIBUTE, id);
        response.setHeader(RequestId.HEADER, id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        Asker asker = Asker.of(request);
        if (!asker.isStatic()) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (asker.path().equals(ErrorAnswersServlet.PATH) || asker.path().startsWith(ProblemPagesServlet.PATH)) {
            response.setHeader(POLICY, MESSAGE);
        } else if (!asker.isPage() || asker.isStatic()) {
            response.setHeader(POLICY, NOTHING);
        }
        chain.doFilter(request, response);
    }
}
