package io.octroi.exploration;

import io.octroi.exploration.Exploration.Spread;
import io.octroi.statistics.Quantiles;
import java.util.Optional;

/** The quantiles of a field's values, as a sample shows them; none where it shows too few. */
record Middle(boolean isKnown, double low, double lowerQuartile, double median, double upperQuartile, double high) {

    static final Middle UNKNOWN = new Middle(false, 0, 0, 0, 0, 0);

    /** With fewer values, a quantile of 1 % would be one of a handful of people. */
    private static final int FEWEST = 500;

    /** Beyond so many widths of the middle half a value is far out. */
    private static final double FAR = 3;

    /** @param sorted ascending, without NaN */
    static Middle of(double[] sorted) {
        return sorted.length < FEWEST
                ? UNKNOWN
                : new Middle(
                        true,
                        Quantiles.of(sorted, 0.01),
                        Quantiles.of(sorted, 0.25),
                        Quantiles.of(sorted, 0.5),
                        Quantiles.of(sorted, 0.75),
                        Quantiles.of(sorted, 0.99));
    }

    /** Whether the value is an outlier; nothing is, where half of the values are the same. */
    boolean isFarOut(double value) {
        double width = upperQuartile - lowerQuartile;
        return width > 0 && (value < lowerQuartile - FAR * width || value > upperQuartile + FAR * width);
    }

    /** Of how many known values so many are outliers. */
    Optional<Spread> spread(long known, long outliers) {
        return isKnown
                ? Optional.of(new Spread(
                        Rounded.of(low),
                        Rounded.of(lowerQuartile),
                        Rounded.of(median),
                        Rounded.of(upperQuartile),
                        Rounded.of(high),
                        (double) outliers / known))
                : Optional.empty();
    }
}
