package io.octroi.access;

import java.time.Duration;

/** So many sign in at once that one more would wait too long. */
public final class BusySigningIn extends RuntimeException {

    /** When to try again. */
    public static final Duration WAIT = Duration.ofSeconds(5);

    BusySigningIn() {
        super("too many people sign in at this moment: try again in a few seconds");
    }
}
