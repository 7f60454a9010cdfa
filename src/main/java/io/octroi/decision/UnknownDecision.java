package io.octroi.decision;

/** No decision has this number. */
public final class UnknownDecision extends RuntimeException {

    /** @param number as it was asked for */
    UnknownDecision(String number) {
        super("there is no decision " + number);
    }
}
