package io.octroi.gate;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of {@link ErrorAnswersServlet} for people, in both languages. */
final class ErrorText {

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="fr"><head><title>%2$s · Octroi</title><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" type="image/svg+xml" href="%1$s/favicon.svg">
            <link rel="stylesheet" href="%1$s/jakarta.faces.resource/octroi.css.xhtml?ln=octroi"></head>
            <body>%7$s<header class="masthead"><a class="wordmark" href="%1$s/"><span class="wordmark-name">Octroi</span></a></header>
            <main><h1>%2$s · <span lang="en">%3$s</span></h1><div class="empty"><p>%4$s</p><p lang="en">%5$s</p>%6$s</div>
            <p><a href="%1$s/">Accueil · <span lang="en">Home</span></a></p></main></body></html>
            """;

    private static final String DEMO =
            "<aside class=\"demo\" aria-label=\"%1$s\">%1$s · <span lang=\"en\">%2$s</span></aside>";

    private final ErrorKind kind;
    private final String incident;

    /** @param incident the number under which a fault of ours is found in the log, or nothing */
    ErrorText(ErrorKind kind, String incident) {
        this.kind = kind;
        this.incident = incident;
    }

    /** @param demo whether passwords are known to all, as every page says then */
    String page(String root, boolean demo) {
        return PAGE.formatted(
                root,
                phrase(Locale.FRENCH, "title"),
                phrase(Locale.ENGLISH, "title"),
                phrase(Locale.FRENCH, "page"),
                phrase(Locale.ENGLISH, "page"),
                incident.isEmpty() ? "" : "<p>Incident " + incident + "</p>",
                demo ? DEMO.formatted(text(Locale.FRENCH, "demo"), text(Locale.ENGLISH, "demo")) : "");
    }

    private String phrase(Locale locale, String part) {
        return text(locale, kind.word() + "." + part);
    }

    private static String text(Locale locale, String key) {
        return ResourceBundle.getBundle("io.octroi.gate.errors", locale).getString(key);
    }
}
