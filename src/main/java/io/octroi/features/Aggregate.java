package io.octroi.features;

import io.octroi.features.Feature.Sign;
import io.octroi.features.Feature.Unit;
import java.util.Locale;
import java.util.Optional;

/** What the values of many rows are brought down to, under the names that declarations and feature ids use. */
enum Aggregate {
    /** How many values are known. */
    COUNT,
    /** How many rows say yes. */
    TIMES,
    /** The share of rows that say yes among those that say yes or no. */
    SHARE,
    MEAN,
    MAX,
    MIN,
    SUM,
    /** The sample standard deviation: missing below two known values. */
    DEVIATION,
    /** The slope of the least-squares line through values over time, a year; missing without two points in time. */
    TREND,
    /** The value known last; of several at the same time, the first in the order of the rows. */
    LATEST;

    static Aggregate named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it asks for the highest or lowest value. */
    boolean needsExtremes() {
        return this == MAX || this == MIN;
    }

    /** Whether it is 0 rather than missing where there is nothing to bring together. */
    boolean isZeroOfNothing() {
        return this == COUNT || this == TIMES || this == SUM;
    }

    /** Whether it asks when rows were. */
    boolean needsTime() {
        return this == TREND || this == LATEST;
    }

    /** What the outcome counts, of values that count that. */
    Unit unit(Unit of) {
        return switch (this) {
            case COUNT, TIMES -> Unit.COUNT;
            case SHARE -> Unit.RATIO;
            case TREND -> Unit.INDEX;
            case MEAN -> of == Unit.FLAG ? Unit.RATIO : of;
            case SUM -> sumUnit(of);
            case DEVIATION -> of == Unit.DATE ? Unit.DURATION : of == Unit.MONTHS ? Unit.INDEX : of;
            case MAX, MIN, LATEST -> of;
        };
    }

    private static Unit sumUnit(Unit of) {
        return switch (of) {
            case FLAG -> Unit.COUNT;
            case DATE, MONTHS, RATIO -> Unit.INDEX;
            default -> of;
        };
    }

    /** How the risk is expected to move with the outcome, when it is known how it moves with the values. */
    Optional<Sign> sign(Optional<Sign> of) {
        return this == COUNT || this == DEVIATION ? Optional.empty() : of;
    }
}
