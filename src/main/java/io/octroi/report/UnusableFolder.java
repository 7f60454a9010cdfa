package io.octroi.report;

/** Reports cannot be written into that folder; the message says what to do instead. */
public final class UnusableFolder extends RuntimeException {

    UnusableFolder(String message) {
        super(message);
    }
}
