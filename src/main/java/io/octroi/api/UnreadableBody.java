package io.octroi.api;

/** A request body that cannot be read: where, as a JSON pointer, and why. */
final class UnreadableBody extends RuntimeException {

    private final String pointer;
    private final String reason;

    UnreadableBody(String pointer, String reason) {
        super(pointer + ": " + reason);
        this.pointer = pointer;
        this.reason = reason;
    }

    String pointer() {
        return pointer;
    }

    String reason() {
        return reason;
    }
}
