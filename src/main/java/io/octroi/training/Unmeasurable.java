package io.octroi.training;

/** Why a model cannot be measured on what was given, in one line that says what to do. */
public final class Unmeasurable extends RuntimeException {

    Unmeasurable(String reason) {
        super(reason);
    }
}
