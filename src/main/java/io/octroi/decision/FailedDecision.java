package io.octroi.decision;

/**
 * The database refused, or could not say that the decision is on disk. Whoever decided must look whether it is there; the
 * same request with the same key is always safe.
 */
public final class FailedDecision extends RuntimeException {

    FailedDecision(Throwable cause) {
        super("the decision is not known to be recorded", cause);
    }
}
