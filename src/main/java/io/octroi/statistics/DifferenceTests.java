package io.octroi.statistics;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.DataDispersion;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.TTest;

/**
 * Tests of whether two samples differ, each answering a p-value, two-sided unless it is said: the chance of so large a
 * difference when both come from one distribution. NaN where a test has no answer.
 */
public final class DifferenceTests {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** So few values, without a tie, let Mann and Whitney's p-value be counted out. */
    private static final int EXACT_UP_TO = 8;

    private DifferenceTests() {}

    /**
     * Pearson's chi-square test of the current counts against the shares of the reference. A category that the reference
     * does not have was never to be expected: the p-value is then 0. NaN with fewer than two categories.
     */
    public static double chiSquare(TwoSamples samples) {
        double ratio = (double) samples.currentSize() / samples.referenceSize();
        double statistic = 0;
        for (int i = 0; i < samples.distinct(); i++) {
            double expected = samples.inReference(i) * ratio;
            double difference = samples.inCurrent(i) - expected;
            statistic += expected == 0 ? Double.POSITIVE_INFINITY : difference * difference / expected;
        }
        return chiSquared(statistic, samples.distinct() - 1);
    }

    /** The G-test (likelihood ratio) of two samples of the same size; NaN for others, and with fewer than two categories. */
    public static double g(TwoSamples samples) {
        if (samples.currentSize() != samples.referenceSize()) {
            return Double.NaN;
        }
        double half = 0;
        for (int i = 0; i < samples.distinct(); i++) {
            double observed = samples.inCurrent(i);
            half += observed == 0 ? 0 : observed * Math.log(observed / samples.inReference(i));
        }
        return chiSquared(2 * half, samples.distinct() - 1);
    }

    private static double chiSquared(double statistic, int degrees) {
        if (degrees < 1) {
            return Double.NaN;
        }
        return statistic == Double.POSITIVE_INFINITY
                ? 0
                : ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, statistic));
    }

    /** The Z-test of two proportions: the share of values other than the smallest one. */
    public static double z(TwoSamples samples) {
        if (samples.distinct() == 1) {
            return 1;
        }
        double n = samples.referenceSize();
        double m = samples.currentSize();
        double others = n - samples.inReference(0);
        double othersToo = m - samples.inCurrent(0);
        double pooled = (others + othersToo) / (n + m);
        double z = (others / n - othersToo / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
        return 2 * NORMAL.survivalProbability(Math.abs(z));
    }

    /** Student's t-test of equal means, taking variances for equal; NaN where nothing varies. */
    public static double t(TwoSamples samples) {
        if (samples.distinct() < 2 || samples.referenceSize() < 2 || samples.currentSize() < 2) {
            return Double.NaN;
        }
        return TTest.withDefaults()
                .with(DataDispersion.HOMOSCEDASTIC)
                .test(samples.reference(), samples.current())
                .getPValue();
    }

    /**
     * Mann and Whitney's U test, one-sided as the reference tool has it: small when current values lie higher; NaN where
     * nothing varies.
     */
    public static double mannWhitney(TwoSamples samples) {
        if (samples.distinct() < 2) {
            return Double.NaN;
        }
        boolean small = Math.min(samples.referenceSize(), samples.currentSize()) <= EXACT_UP_TO;
        boolean ties =
                IntStream.range(0, samples.distinct()).anyMatch(i -> samples.inReference(i) + samples.inCurrent(i) > 1);
        return MannWhitneyUTest.withDefaults()
                .with(small && !ties ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
                .with(ContinuityCorrection.ENABLED)
                .with(AlternativeHypothesis.LESS_THAN)
                .test(samples.reference(), samples.current())
                .getPValue();
    }
}
