package io.octroi.statistics;

/** Quantiles of a sorted sample, interpolated linearly between neighbours (numpy's default, Hyndman and Fan's type 7). */
public final class Quantiles {

    private Quantiles() {}

    /**
     * The value below which that share of the sample lies.
     *
     * @param sorted ascending, without NaN, at least one value
     * @param share from 0 (the smallest) to 1 (the largest)
     */
    public static double of(double[] sorted, double share) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("an empty sample has no quantile");
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1, not at " + share);
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        double part = place - below;
        // From the nearer neighbour, as numpy does: the end points come out exact.
        return part < 0.5 ? low + (high - low) * part : high - (high - low) * (1 - part);
    }
}
