package io.octroi.launch;

import io.octroi.problem.ProblemText;
import io.octroi.problem.RequestId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** Answers what no part of the web application answered, such as a malformed address, without telling about itself. */
public final class ServerErrors extends ErrorReportValve {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="fr"><head><title>Octroi · %1$d</title><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/jakarta.faces.resource/octroi.css.xhtml?ln=octroi"></head>
            <body><header class="masthead"><a class="wordmark" href="/"><span class="wordmark-name">Octroi</span></a></header>
            <main><h1>%1$d</h1><div class="empty"><p>Cette page n’existe pas ou ne peut être affichée.</p>
            <p lang="en">This page does not exist, or cannot be shown.</p></div>
            <p><a href="/">Dossiers · <span lang="en">Files</span></a></p></main></body></html>
            """;

    private static final String POLICY =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; style-src 'self'; img-src 'self'";

    /** Without version and without report. */
    public ServerErrors() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, Throwable error) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String address = request.getRequestURI();
        // Whoever sends an address that cannot be read is no browser.
        boolean api = address == null || isWithin("/api", address) || isWithin("/health", address);
        byte[] body = (api ? ProblemText.of(status, "") : PAGE.formatted(status)).getBytes(StandardCharsets.UTF_8);
        try {
            response.setContentType(api ? ProblemText.MEDIA_TYPE + ";charset=utf-8" : "text/html;charset=utf-8");
            if (response.getHeader(RequestId.HEADER)
                    == null) { // it did not come to our filters, perhaps not to our valves
                Object known = request.getAttribute(RequestId.ATTRIBUTE);
                response.setHeader(
                        RequestId.HEADER,
                        known == null ? RequestId.of(request.getHeader(RequestId.HEADER)) : known.toString());
            }
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", "same-origin");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", POLICY);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            getContainer().getLogger().debug("the asker has gone", e);
        }
    }

    private static boolean isWithin(String part, String path) {
        return path.equals(part) || path.startsWith(part + "/");
    }
}
