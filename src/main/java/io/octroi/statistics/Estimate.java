package io.octroi.statistics;

/**
 * A figure measured on a sample, with its 95 % confidence interval.
 *
 * @param value what was measured
 * @param low the interval's lower bound, at most the value
 * @param high the interval's upper bound, at least the value
 */
public record Estimate(double value, double low, double high) {

    /** The standard normal quantile that leaves 2.5 % on each side. */
    static final double DEVIATIONS = 1.959963984540054;

    public Estimate {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(value + " does not lie between " + low + " and " + high);
        }
    }

    /** The figure a symmetric interval belongs to, cut off at the ends of the scale it is measured on. */
    static Estimate symmetric(double value, double standardError, double least, double most) {
        double reach = DEVIATIONS * standardError;
        return new Estimate(value, Math.max(least, value - reach), Math.min(most, value + reach));
    }

    public boolean holds(double other) {
        return low <= other && other <= high;
    }
}
