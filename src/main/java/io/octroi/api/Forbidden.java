package io.octroi.api;

/** Something the API tells nobody, or not this asker. */
final class Forbidden extends RuntimeException {

    /** @param why as the asker is told */
    Forbidden(String why) {
        super(why);
    }
}
