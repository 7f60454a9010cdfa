package io.octroi.statistics;

/** The Wasserstein distance between two samples: how far the mass of one must be carried to become the other. */
public final class Wasserstein {

    /** A reference that hardly varies is measured as if it varied by that much. */
    private static final double LEAST_DEVIATION = 0.001;

    private Wasserstein() {}

    /** The distance in standard deviations of the reference, 0 for equal samples; without an upper bound. */
    public static double normed(TwoSamples samples) {
        return normed(samples, deviation(samples));
    }

    /** The standard deviation of the reference that the distance is divided by. */
    public static double deviation(TwoSamples samples) {
        return Math.max(samples.referenceDeviation(), LEAST_DEVIATION);
    }

    /** The distance in that unit. */
    public static double normed(TwoSamples samples, double deviation) {
        double n = samples.referenceSize();
        double m = samples.currentSize();
        long below = 0;
        long belowToo = 0;
        double distance = 0;
        for (int i = 0; i + 1 < samples.distinct(); i++) {
            below += samples.inReference(i);
            belowToo += samples.inCurrent(i);
            distance += Math.abs(below / n - belowToo / m) * (samples.value(i + 1) - samples.value(i));
        }
        return distance / deviation;
    }
}
