package io.octroi.api;

/** So many others are at work that this request is not worked on. */
final class Busy extends RuntimeException {

    private final int secondsToRetry;

    Busy(int secondsToRetry) {
        super("busy", null, false, false); // no stack trace: it is cheap to refuse
        this.secondsToRetry = secondsToRetry;
    }

    int secondsToRetry() {
        return secondsToRetry;
    }
}
