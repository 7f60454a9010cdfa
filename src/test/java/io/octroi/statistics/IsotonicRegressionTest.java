package io.octroi.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IsotonicRegressionTest {

    @Test
    void poolsNeighboursThatFall() {
        assertArrayEquals(
                new double[] {1, 2.5, 2.5, 4}, IsotonicRegression.fit(new double[] {1, 3, 2, 4}, ones(4)), 1e-15);
        assertArrayEquals(new double[] {2, 2, 2}, IsotonicRegression.fit(new double[] {3, 2, 1}, ones(3)), 1e-15);
        assertArrayEquals(new double[0], IsotonicRegression.fit(new double[0], ones(0)));
    }

    @Test
    void weighsWhatItPools() {
        assertArrayEquals(
                new double[] {1.25, 1.25}, IsotonicRegression.fit(new double[] {2, 1}, new double[] {1, 3}), 1e-15);
    }

    @Test
    void isTheNearestOfAllRisingSequences() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            double[] values = random.doubles(5).toArray();
            double[] weights = random.doubles(5, 0.1, 3).toArray();
            double[] fitted = IsotonicRegression.fit(values, weights);
            double best = distance(values, weights, fitted);
            for (int guess = 0; guess < 200; guess++) {
                double[] rising = random.doubles(5).sorted().toArray();
                assertTrue(distance(values, weights, rising) >= best);
            }
        }
    }

    @Test
    void refusesWeightsForOtherValues() {
        assertThrows(IllegalArgumentException.class, () -> IsotonicRegression.fit(ones(2), ones(3)));
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double distance(double[] values, double[] weights, double[] fitted) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * (values[i] - fitted[i]) * (values[i] - fitted[i]);
        }
        return sum;
    }
}
