package io.octroi.decision;

/** The client's credit has ended one way or the other: there is nothing to decide. */
public final class OutcomeKnown extends RuntimeException {

    OutcomeKnown(long client) {
        super("client " + client + " is no applicant");
    }
}
