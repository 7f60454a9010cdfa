package io.octroi.gate;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OpenIdAttemptTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final OpenIdAttempt attempt = new OpenIdAttempt("", NOON);

    @Test
    void isAnsweredOnce() {
        assertFalse(attempt.isAnsweredBy("", NOON));
        assertFalse(attempt.isAnsweredBy("guessed", NOON));
        assertTrue(attempt.isAnsweredBy(attempt.state().getValue(), NOON));
        assertFalse(attempt.isAnsweredBy(attempt.state().getValue(), NOON));
    }

    @Test
    void isNotAnsweredLate() {
        Instant last = NOON.plus(OpenIdAttempt.VALID).minusMillis(1);
        assertTrue(attempt.isAnsweredBy(attempt.state().getValue(), last));
        OpenIdAttempt other = new OpenIdAttempt("", NOON);
        assertFalse(other.isAnsweredBy(other.state().getValue(), NOON.plus(OpenIdAttempt.VALID)));
    }

    @Test
    void isLikeNoOther() {
        OpenIdAttempt other = new OpenIdAttempt("", NOON);
        assertNotEquals(attempt.state(), other.state());
        assertNotEquals(attempt.nonce(), other.nonce());
        assertNotEquals(attempt.verifier(), other.verifier());
        assertNotEquals(attempt.state().getValue(), attempt.nonce().getValue());
    }
}
