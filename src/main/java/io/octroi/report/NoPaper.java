package io.octroi.report;

/** There is no such paper on a decision. */
public final class NoPaper extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** The client was erased, and the record with them. */
        ERASED,
        /** Nobody was refused, so nobody gets a letter of refusal. */
        NOT_REFUSED
    }

    private final Reason reason;

    NoPaper(Reason reason) {
        super("no paper: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
