package io.octroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class AucIntervalTest {

    /** Worked out with Python by comparing every pair, as the paper of 1988 does; one pair is tied. */
    @Test
    void givesTheIntervalOfAllPairs() {
        double[] scores = {0.9, 0.8, 0.7, 0.6, 0.55, 0.5, 0.5, 0.4, 0.3, 0.1};
        boolean[] events = {true, true, false, true, true, false, true, false, false, false};
        Estimate auc = AucInterval.of(scores, events);
        assertEquals(0.86, auc.value(), 1e-12);
        assertEquals(0.6029531332306519, auc.low(), 1e-9);
        assertEquals(1, auc.high());
    }

    @Test
    void isSureOfAPerfectOrder() {
        Estimate auc = AucInterval.of(new double[] {1, 2, 3, 4}, new boolean[] {false, false, true, true});
        assertEquals(new Estimate(1, 1, 1), auc);
    }

    @Test
    void refusesASingleFileOfOneOutcome() {
        assertThrows(
                IllegalArgumentException.class,
                () -> AucInterval.of(new double[] {1, 2, 3}, new boolean[] {false, false, true}));
    }
}
