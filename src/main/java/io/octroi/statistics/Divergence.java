package io.octroi.statistics;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Distances between the shares two samples have of each value; numbers with more than {@value #FEW} different values in the
 * reference are counted in stretches first ({@link SturgesBins}).
 */
public final class Divergence {

    private static final int FEW = 20;

    /** What stands for a share of 0 where a logarithm is taken of it. */
    private static final double FILL = 0.0001;

    private static final double FILL_BESIDE_SMALL = 1e6;

    private final double[] reference;
    private final double[] current;

    private Divergence(double[] reference, double[] current) {
        this.reference = reference;
        this.current = current;
    }

    /** The distances between shares of categories. */
    public static Divergence ofCategories(TwoSamples samples) {
        return new Divergence(samples.referenceShares(), samples.currentShares());
    }

    /**
     * The distances between shares of numbers, or of stretches of them.
     *
     * @param whole whether all numbers of the two samples are whole
     */
    public static Divergence ofNumbers(TwoSamples samples, boolean whole) {
        double size = (double) samples.referenceSize() + samples.currentSize();
        return ofCategories(samples.distinctInReference() > FEW ? SturgesBins.of(samples, whole, size) : samples);
    }

    /** The same in the stretches that the reference tool takes for the Hellinger distance: by how many values differ. */
    public static Divergence ofDistinctNumbers(TwoSamples samples, boolean whole) {
        return ofCategories(SturgesBins.of(samples, whole, samples.distinct()));
    }

    /** The Jensen-Shannon distance in natural logarithms: 0 to 0.8326, the square root of ln 2. */
    public double jensenShannon() {
        double sum = 0;
        for (int i = 0; i < reference.length; i++) {
            double mean = (reference[i] + current[i]) / 2;
            sum += term(reference[i], mean) + term(current[i], mean);
        }
        return Math.sqrt(Math.max(0, sum) / 2);
    }

    /** The population stability index; a share of 0 counts as a very small one. */
    public double populationStability() {
        double[] expected = filled(reference);
        double[] found = filled(current);
        return sum(i -> (expected[i] - found[i]) * Math.log(expected[i] / found[i]));
    }

    /** The divergence of Kullback and Leibler of the reference from the current shares; zeros as for the index. */
    public double kullbackLeibler() {
        double[] expected = filled(reference);
        double[] found = filled(current);
        double all = DoubleStream.of(expected).sum();
        double allFound = DoubleStream.of(found).sum();
        return sum(i -> term(expected[i] / all, found[i] / allFound));
    }

    /** The Hellinger distance, 0 to 1. */
    public double hellinger() {
        double squares = sum(i -> Math.pow(Math.sqrt(reference[i]) - Math.sqrt(current[i]), 2));
        return Math.sqrt(squares / 2);
    }

    private double sum(IntToDoubleFunction term) {
        return IntStream.range(0, reference.length).mapToDouble(term).sum();
    }

    private static double term(double share, double other) {
        return share == 0 ? 0 : share * Math.log(share / other);
    }

    private static double[] filled(double[] shares) {
        double smallest = Arrays.stream(shares).filter(share -> share > 0).min().orElse(1);
        double fill = smallest <= FILL ? smallest / FILL_BESIDE_SMALL : FILL;
        return Arrays.stream(shares).map(share -> share == 0 ? fill : share).toArray();
    }
}
