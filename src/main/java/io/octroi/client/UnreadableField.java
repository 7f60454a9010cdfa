package io.octroi.client;

/** A value of the application form that cannot be read: which field, and why. The value itself is never told: it may be personal. */
public final class UnreadableField extends RuntimeException {

    private final String field;
    private final String reason;

    public UnreadableField(String field, String reason) {
        super(field + " " + reason);
        this.field = field;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return reason;
    }
}
