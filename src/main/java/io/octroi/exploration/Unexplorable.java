package io.octroi.exploration;

/** Why a data folder cannot be explored, or its report not be written, in one line that says what to do. */
public final class Unexplorable extends RuntimeException {

    Unexplorable(String reason) {
        super(reason);
    }
}
