package io.octroi.gate;

import io.octroi.problem.ProblemKind;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains, where the {@code type} of a problem leads, what it means and what to do about it; in English, as the API speaks. */
@WebServlet({ProblemPagesServlet.PATH, ProblemPagesServlet.PATH + "/*"})
public class ProblemPagesServlet extends HttpServlet {

    static final String PATH = "/problems";

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="en"><head><title>%2$s · Octroi</title><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" type="image/svg+xml" href="%1$s/favicon.svg">
            <link rel="stylesheet" href="%1$s/jakarta.faces.resource/octroi.css.xhtml?ln=octroi"></head>
            <body><header class="masthead"><a class="wordmark" href="%1$s/"><span class="wordmark-name">Octroi</span></a></header>
            <main><h1>%2$s</h1>%3$s</main></body></html>
            """;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String root = request.getContextPath();
        String word = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (word.isEmpty()) {
            answer(response, PAGE.formatted(root, "Problems", all(root)));
            return;
        }
        Optional<ProblemKind> kind = ProblemKind.of(word);
        if (kind.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            answer(response, PAGE.formatted(root, kind.get().title(), one(root, kind.get())));
        }
    }

    private static void answer(HttpServletResponse response, String page) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write(page);
    }

    private static String one(String root, ProblemKind kind) {
        return "<p><code>%s</code> · %s</p><p>%s</p><p><a href=\"%s\">All problems</a></p>"
                .formatted(kind.type(), status(kind), meaning(kind), root + PATH);
    }

    private static String all(String root) {
        return Arrays.stream(ProblemKind.values())
                .map(kind -> "<tr><th scope=\"row\"><a href=\"%s%s\">%s</a></th><td>%s</td><td>%s</td></tr>"
                        .formatted(root, kind.type(), kind.word(), status(kind), meaning(kind)))
                .collect(Collectors.joining(
                        "",
                        "<table><thead><tr><th scope=\"col\">Type</th><th scope=\"col\">Status</th>"
                                + "<th scope=\"col\">Meaning</th></tr></thead><tbody>",
                        "</tbody></table>"));
    }

    private static String status(ProblemKind kind) {
        return kind.status() == 0 ? "any other status" : "status " + kind.status();
    }

    private static String meaning(ProblemKind kind) {
        return kind.meaning().replace("&", "&amp;").replace("<", "&lt;").replaceAll("`([^`]+)`", "<code>$1</code>");
    }
}
