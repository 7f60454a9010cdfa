package io.octroi.gate;

import java.util.Locale;

/** What people are told went wrong before or beside the pages themselves. */
enum ErrorKind {
    UNAUTHORIZED,
    FORBIDDEN,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    TOO_MANY_REQUESTS,
    INTERNAL_ERROR,
    /** The database is away. */
    NO_DATABASE,
    /** A page whose state the server has no more, or never gave out. */
    EXPIRED,
    UNANSWERABLE;

    static ErrorKind of(int status) {
        return switch (status) {
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 429 -> TOO_MANY_REQUESTS;
            case 500 -> INTERNAL_ERROR;
            default -> UNANSWERABLE;
        };
    }

    /** As the files of phrases write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
