package io.octroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AucTest {

    @Test
    void countsTiesHalf() {
        double[] scores = {0.1, 0.4, 0.35, 0.8, 0.4, 0.65, 0.4, 0.9};
        boolean[] defaulted = {false, false, true, true, true, false, false, true};

        // scikit-learn's roc_auc_score gives the same.
        assertEquals(0.6875, Auc.of(scores, defaulted));
    }

    @Test
    void isOneWhenEveryDefaultScoresHigher() {
        assertEquals(1, Auc.of(new double[] {-3, 9, 2}, new boolean[] {false, true, true}));
        assertEquals(0, Auc.of(new double[] {-3, 9, 2}, new boolean[] {true, false, false}));
    }

    @Test
    void isOneHalfWhenAllScoresAreEqual() {
        assertEquals(0.5, Auc.of(new double[] {7, 7, 7}, new boolean[] {false, true, false}));
    }

    @Test
    void refusesFilesOfOneOutcomeOnly() {
        Exception refusal = assertThrows(
                IllegalArgumentException.class, () -> Auc.of(new double[] {1, 2}, new boolean[] {true, true}));
        assertTrue(String.valueOf(refusal.getMessage()).contains("both outcomes"), refusal.toString());
        assertThrows(IllegalArgumentException.class, () -> Auc.of(new double[] {1}, new boolean[] {false}));
    }

    @Test
    void refusesNaNAndUnequalLengths() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Auc.of(new double[] {1, Double.NaN}, new boolean[] {true, false}));
        assertThrows(IllegalArgumentException.class, () -> Auc.of(new double[] {1, 2}, new boolean[] {true}));
    }
}
