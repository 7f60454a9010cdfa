package io.octroi.decision;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How one person decided over a period.
 *
 * @param decisions how many in all: the sum of the four that follow
 * @param agreed as recommended
 * @param overrode otherwise than recommended
 * @param settled granted or refused after a referral
 * @param unaided decided while scoring was out of use
 * @param reading the median time between showing the file and deciding; empty when it is known of none
 * @param overrideGrantsEnded credits granted against the recommendation whose outcome is known
 * @param overrideGrantsDefaulted how many of them defaulted
 */
public record Conduct(
        String by,
        long decisions,
        long agreed,
        long overrode,
        long settled,
        long unaided,
        Optional<Duration> reading,
        long overrideGrantsEnded,
        long overrideGrantsDefaulted) {

    /** From so many recommendations on, somebody who always agreed is pointed out: do they look at the file at all? */
    public static final int NOTICED_FROM = 20;

    private static final int MILLIS = 1_000;

    static Conduct of(@Nullable Object[] row) {
        return new Conduct(
                String.valueOf(row[0]),
                count(row[1]),
                count(row[2]),
                count(row[3]),
                count(row[4]),
                count(row[5]),
                Optional.ofNullable((Number) row[6])
                        .map(seconds -> Duration.ofMillis((long) (MILLIS * seconds.doubleValue()))),
                count(row[7]),
                count(row[8]));
    }

    /** The share of recommendations that were followed, 0 to 1; empty when none was followed or overridden. */
    public OptionalDouble agreementRate() {
        return rate(agreed);
    }

    /** The share of recommendations that were overridden, 0 to 1; empty when none was followed or overridden. */
    public OptionalDouble overrideRate() {
        return rate(overrode);
    }

    /** Whether the person has followed every one of many recommendations. */
    public boolean isNoticed() {
        return overrode == 0 && agreed >= NOTICED_FROM;
    }

    private OptionalDouble rate(long part) {
        return agreed + overrode == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / (agreed + overrode));
    }

    private static long count(@Nullable Object number) {
        return number == null ? 0 : ((Number) number).longValue();
    }
}
