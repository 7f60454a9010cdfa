package io.octroi.commands;

import java.time.Duration;
import java.util.Locale;

/**
 * How fast a task advances, in words.
 *
 * @param done how much of it is behind, in a unit of its own
 * @param total how much there is in all; 0 when nobody knows
 * @param rows how many rows were read or written for it; 0 where it has none
 * @param taken the time since its first step
 */
record Pace(long done, long total, long rows, Duration taken) {

    private static final int PERCENT = 100;
    private static final long MILLIS_PER_SECOND = 1_000;
    private static final int LONGEST_IN_SECONDS = 120;

    /** Such as {@code 43 %, 251,000 rows/s, 12 s left}. */
    String words() {
        String words = total > 0 ? Math.min(PERCENT, PERCENT * done / total) + " %" : String.valueOf(done);
        return words + (speed().isEmpty() ? "" : ", " + speed()) + left();
    }

    /** Such as {@code 251,000 rows/s}; empty while it cannot be told. */
    String speed() {
        return rows == 0 || taken.toMillis() == 0
                ? ""
                : String.format(Locale.ROOT, "%,d rows/s", rows * MILLIS_PER_SECOND / taken.toMillis());
    }

    private String left() {
        if (done <= 0 || total <= done) {
            return "";
        }
        long seconds = Math.round(taken.toMillis() * ((double) (total - done) / done) / MILLIS_PER_SECOND);
        return seconds <= LONGEST_IN_SECONDS
                ? ", " + seconds + " s left"
                : ", " + Duration.ofSeconds(seconds).plusSeconds(30).toMinutes() + " min left";
    }
}
