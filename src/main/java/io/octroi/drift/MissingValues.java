package io.octroi.drift;

import io.octroi.statistics.DifferenceTests;
import io.octroi.statistics.TwoSamples;

/**
 * How often a column has no value, in both samples.
 *
 * @param reference the share of reference clients without a value
 * @param current the share of current clients without one
 * @param pValue of the Z-test of the two shares
 * @param alert whether they differ by at least one point, and by more than chance
 */
public record MissingValues(double reference, double current, double pValue, boolean alert) {

    private static final double LEAST_DIFFERENCE = 0.01;

    static MissingValues of(
            int referenceRows, int referencePresent, int currentRows, int currentPresent, double level) {
        double reference = 1 - (double) referencePresent / referenceRows;
        double current = 1 - (double) currentPresent / currentRows;
        double pValue = DifferenceTests.z(TwoSamples.ofCounts(
                new double[] {0, 1},
                new int[] {referencePresent, referenceRows - referencePresent},
                new int[] {currentPresent, currentRows - currentPresent}));
        return new MissingValues(
                reference, current, pValue, pValue < level && Math.abs(current - reference) >= LEAST_DIFFERENCE);
    }
}
