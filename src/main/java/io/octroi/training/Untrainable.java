package io.octroi.training;

/** Why no model can be learnt from what was given, in one line that says what to do. */
public final class Untrainable extends RuntimeException {

    Untrainable(String reason) {
        super(reason);
    }
}
