package io.octroi.training;

/** A foreign model that cannot be adopted: which file or option, and why, in one line. */
public final class Unadoptable extends RuntimeException {

    Unadoptable(String what, String reason) {
        super(what + ": " + reason);
    }
}
