package io.octroi.statistics;

import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.inference.PValueMethod;

/** The two-sample test of Kolmogorov and Smirnov, two-sided: how far two empirical distribution functions part. */
public final class KolmogorovSmirnov {

    /** Up to this size the p-value is exact, as in {@code scipy.stats.ks_2samp}. */
    private static final int EXACT_UP_TO = 10_000;

    private KolmogorovSmirnov() {}

    /** The largest distance between the two distribution functions, 0 to 1. */
    public static double distance(TwoSamples samples) {
        double n = samples.referenceSize();
        double m = samples.currentSize();
        long below = 0;
        long belowToo = 0;
        double largest = 0;
        for (int i = 0; i < samples.distinct(); i++) {
            below += samples.inReference(i);
            belowToo += samples.inCurrent(i);
            largest = Math.max(largest, Math.abs(below / n - belowToo / m));
        }
        return largest;
    }

    /**
     * The chance of so large a distance when both samples come from one distribution: exact where the larger sample has
     * at most {@value #EXACT_UP_TO} values, else by the exact distribution of one sample of n·m/(n+m) values.
     *
     * @param samples neither of them empty
     */
    public static double pValue(TwoSamples samples) {
        boolean exact = Math.max(samples.referenceSize(), samples.currentSize()) <= EXACT_UP_TO;
        return KolmogorovSmirnovTest.withDefaults()
                .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
                .test(samples.reference(), samples.current())
                .getPValue();
    }
}
