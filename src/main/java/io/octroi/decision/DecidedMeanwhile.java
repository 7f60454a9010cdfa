package io.octroi.decision;

/** Somebody else decided on the client in the meantime; nothing else is recorded. */
public final class DecidedMeanwhile extends RuntimeException {

    private final transient Decision standing;

    DecidedMeanwhile(Decision standing) {
        super("decision " + standing.id() + " stands, which had not been seen");
        this.standing = standing;
    }

    /** The decision that stands. */
    public Decision standing() {
        return standing;
    }
}
