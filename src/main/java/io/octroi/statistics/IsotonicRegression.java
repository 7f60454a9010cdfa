package io.octroi.statistics;

/**
 * The rising step function nearest to a sequence of values, by pooling adjacent violators.
 *
 * <p>Ayer, Brunk, Ewing, Reid and Silverman, <i>An Empirical Distribution Function for Sampling with Incomplete
 * Information</i>, 1955.
 */
public final class IsotonicRegression {

    private final double[] means;
    private final double[] weights;
    private final int[] lengths;
    private int blocks;

    private IsotonicRegression(int length) {
        means = new double[length];
        weights = new double[length];
        lengths = new int[length];
    }

    /**
     * The fitted values: they never fall, and where they stay equal they are the weighted mean of the values there.
     *
     * @param values in the order in which they should rise
     * @param weights as many, each above 0
     */
    public static double[] fit(double[] values, double[] weights) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException(values.length + " values for " + weights.length + " weights");
        }
        IsotonicRegression pool = new IsotonicRegression(values.length);
        for (int i = 0; i < values.length; i++) {
            pool.add(values[i], weights[i]);
        }
        return pool.fitted(values.length);
    }

    private void add(double value, double weight) {
        means[blocks] = value;
        weights[blocks] = weight;
        lengths[blocks] = 1;
        blocks++;
        while (blocks > 1 && means[blocks - 2] >= means[blocks - 1]) {
            poolTheLastTwo();
        }
    }

    private void poolTheLastTwo() {
        int into = blocks - 2;
        double weight = weights[into] + weights[into + 1];
        means[into] = (means[into] * weights[into] + means[into + 1] * weights[into + 1]) / weight;
        weights[into] = weight;
        lengths[into] += lengths[into + 1];
        blocks--;
    }

    private double[] fitted(int length) {
        double[] fitted = new double[length];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < lengths[block]; i++) {
                fitted[at++] = means[block];
            }
        }
        return fitted;
    }
}
