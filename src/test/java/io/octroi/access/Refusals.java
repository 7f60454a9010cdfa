package io.octroi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** Says that something is refused, and why. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(UnusableAccess.Reason reason, Executable asked) {
        assertEquals(reason, assertThrows(UnusableAccess.class, asked).reason());
    }
}
