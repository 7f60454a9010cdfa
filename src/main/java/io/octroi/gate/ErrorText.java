package io.octroi.gate;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/** The words of {@link ErrorAnswers}: problem details (RFC 9457) for programs, both languages for people. */
final class ErrorText {

    /** Not a status of HTTP: a page that has expired, answered as 403. */
    static final int STALE = 1;

    private static final String PROBLEM =
            """
            {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","instance":"%s"}""";

    private static final String PAGE =
            """
            <!DOCTYPE html>
            <html lang="fr"><head><title>%2$s · Octroi</title><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="icon" type="image/svg+xml" href="%1$s/favicon.svg">
            <link rel="stylesheet" href="%1$s/jakarta.faces.resource/octroi.css.xhtml?ln=octroi"></head>
            <body><header class="masthead"><a class="wordmark" href="%1$s/"><span class="wordmark-name">Octroi</span></a></header>
            <main><h1>%2$s · <span lang="en">%3$s</span></h1><div class="empty"><p>%4$s</p><p lang="en">%5$s</p>%6$s</div>
            <p><a href="%1$s/">Accueil · <span lang="en">Home</span></a></p></main></body></html>
            """;

    private ErrorText() {}

    /** One kind of error in all its words. */
    private record Words(String kind, String title, String titre, String detail, String phrase) {}

    static String problem(int status, String path, String incident) {
        Words words = words(status);
        String detail = incident.isEmpty() ? words.detail : "Incident " + incident + ".";
        String instance = new String(JsonStringEncoder.getInstance().quoteAsString(path));
        return PROBLEM.formatted(words.kind, words.title, status, detail, instance);
    }

    static String page(int status, String root, String incident) {
        Words words = words(status);
        String number = incident.isEmpty() ? "" : "<p>Incident " + incident + "</p>";
        return PAGE.formatted(root, words.titre, words.title, words.phrase, words.detail, number);
    }

    private static Words words(int status) {
        return switch (status) {
            case STALE ->
                new Words(
                        "expired",
                        "Page expired",
                        "Page expirée",
                        "This page had been open for too long, so nothing was changed. Open it again and repeat the last step.",
                        "Cette page était ouverte depuis trop longtemps : rien n’a été modifié. Rouvrez-la et refaites la"
                                + " dernière étape.");
            case 401 ->
                new Words(
                        "unauthorized",
                        "Who are you?",
                        "Identification requise",
                        "Send the name and password of an account, or an API key; what was sent is missing or not right.",
                        "Connectez-vous pour continuer.");
            case 403 ->
                new Words(
                        "forbidden",
                        "Not allowed",
                        "Accès refusé",
                        "Your account may not do this; an admin can change what it is for.",
                        "Votre compte ne permet pas cette action ; un administrateur peut modifier ses droits.");
            case 404 ->
                new Words(
                        "not-found",
                        "Not found",
                        "Page introuvable",
                        "There is nothing at this address.",
                        "Il n’y a rien à cette adresse.");
            case 405 ->
                new Words(
                        "method-not-allowed",
                        "Method not allowed",
                        "Action impossible",
                        "This address does not take this method; the Allow header names those it takes.",
                        "Cette adresse n’accepte pas cette action.");
            case 429 ->
                new Words(
                        "too-many-requests",
                        "Too many attempts",
                        "Trop de tentatives",
                        "There were too many failed attempts; the Retry-After header tells when the next one is looked at.",
                        "Il y a eu trop de tentatives ; réessayez dans quelques minutes.");
            case 500 ->
                new Words(
                        "internal-error",
                        "Something went wrong",
                        "Une erreur est survenue",
                        "This is a fault of the program. Whoever runs this server finds it by the number of the incident.",
                        "Le programme a rencontré une erreur. L’exploitant la retrouve grâce au numéro d’incident.");
            default ->
                new Words(
                        "unanswerable",
                        "The request could not be answered",
                        "Demande impossible à traiter",
                        "The request could not be answered.",
                        "La demande n’a pas pu être traitée.");
        };
    }
}
