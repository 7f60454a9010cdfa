package io.octroi.api;

import java.time.Duration;

/**
 * How fast bytes must come or go: they may keep us waiting for ten seconds in all, and for more only while there are 16 KB
 * for each second of it. What we take ourselves does not count.
 */
final class Pace {

    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long BYTES_PER_SECOND = 16 << 10;

    private long waited;
    private long moved;

    /** Says that so many bytes kept us waiting since that moment of {@link System#nanoTime}. */
    void moved(long bytes, long since) {
        moved += bytes;
        waited += System.nanoTime() - since;
    }

    boolean isTooSlow() {
        return waited > GRACE.toNanos()
                && moved < BYTES_PER_SECOND * Duration.ofNanos(waited).toSeconds();
    }
}
