package io.octroi.gate;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Shows the sign-in page again, and why. */
final class SignInPage {

    /** What the page finds the reason under: a word for which it has a text. */
    private static final String TROUBLE = "trouble";

    private SignInPage() {}

    static void again(HttpServletRequest request, HttpServletResponse response, int status, String trouble)
            throws IOException, ServletException {
        again(request, response, status, trouble, "/login.xhtml");
    }

    /** @param from the page to go on with afterwards, when the request itself does not say */
    static void again(HttpServletRequest request, HttpServletResponse response, NotVouchedFor why, String from)
            throws IOException, ServletException {
        String query = from.isEmpty() ? "" : "?from=" + URLEncoder.encode(from, StandardCharsets.UTF_8);
        again(request, response, why.status(), why.trouble(), "/login.xhtml" + query);
    }

    private static void again(
            HttpServletRequest request, HttpServletResponse response, int status, String trouble, String page)
            throws IOException, ServletException {
        response.setStatus(status);
        // The page brings its own, which allows it its style sheet; of two, browsers obey both.
        response.setHeader(AnswerHeaders.POLICY, null);
        request.setAttribute(TROUBLE, trouble);
        request.getRequestDispatcher(page).forward(request, response);
    }
}
