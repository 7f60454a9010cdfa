package io.octroi.access;

import java.time.Instant;

/**
 * A password to hand over: good until somebody has chosen their own with it, or until it expires. Shown once, never stored
 * as it stands.
 */
public record OneTimePassword(String account, String password, Instant until) {

    /** Without the password: a record is easily logged. */
    @Override
    public String toString() {
        return "one-time password of " + account;
    }
}
