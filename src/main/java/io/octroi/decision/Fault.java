package io.octroi.decision;

/** What keeps a proposed decision from being taken, and in which of its fields. */
public enum Fault {
    /** An override, a refusal or a decision without a score has no reason code. */
    GROUND_MISSING("ground"),
    /** An override, a refusal or a decision without a score is hardly explained. */
    MOTIVE_TOO_SHORT("motive"),
    MOTIVE_TOO_LONG("motive"),
    /** The motive holds characters that no reader would see. */
    MOTIVE_UNPRINTABLE("motive"),
    AMOUNT_OUT_OF_RANGE("amount"),
    MONTHS_OUT_OF_RANGE("months"),
    KEY_UNUSABLE("key");

    private final String field;

    Fault(String field) {
        this.field = field;
    }

    /** The field of {@link Proposal} that is at fault. */
    public String field() {
        return field;
    }
}
