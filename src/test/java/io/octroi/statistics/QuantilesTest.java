package io.octroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class QuantilesTest {

    private static final double[] SORTED = {1, 2, 2.5, 4, 7.5, 8};

    @Test
    void equalsNumpysDefault() {
        double[] shares = {0, 0.1, 0.25, 0.5, 0.9, 0.975, 1};
        double[] byNumpy = {1, 1.5, 2.125, 3.25, 7.75, 7.9375, 8};

        for (int i = 0; i < shares.length; i++) {
            assertEquals(byNumpy[i], Quantiles.of(SORTED, shares[i]), 1e-15);
        }
    }

    @Test
    void ofASingleValueIsThatValue() {
        assertEquals(42, Quantiles.of(new double[] {42}, 0.3));
    }

    @Test
    void refusesAnEmptySampleAndAShareBeyondOne() {
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(new double[] {}, 0.5));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(SORTED, 1.01));
        assertThrows(IllegalArgumentException.class, () -> Quantiles.of(SORTED, Double.NaN));
    }
}
