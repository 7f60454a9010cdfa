package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.scoring.CostMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdStepTest {

    /** Four files, the riskiest first: it defaults, and asked for as much as all others together. */
    private final List<ThresholdStep> table = ThresholdStep.table(
            new double[] {20, 40, 60, 80},
            new double[] {0.6, 0.3, 0.2, 0.1},
            new boolean[] {true, false, false, false},
            new double[] {300, 100, 100, 100},
            CostMatrix.STANDARD,
            50);

    @Test
    void beginsWithGrantingEveryone() {
        ThresholdStep all = table.get(0);
        assertEquals(0, all.threshold());
        assertEquals(1, all.grantRate());
        assertEquals((100 - 30) / 4.0 + 1, all.cost(), 1e-12);
        assertEquals(0, all.refusedGoodPayers());
        assertEquals(0.25, all.defaultRate());
        assertEquals(1.2 / 4, all.expectedLoss(), 1e-12);
        assertEquals(0.5, all.lostAmountShare(), "by amount, half is lost");
        assertEquals((0.6 * 300 + 0.6 * 100) / 600, all.expectedLostAmountShare(), 1e-12);
    }

    @Test
    void tellsWhatTheChosenThresholdDoes() {
        ThresholdStep chosen = table.stream()
                .filter(step -> step.threshold() == 50)
                .findFirst()
                .orElseThrow();
        assertEquals(0.5, chosen.grantRate());
        assertEquals(1, chosen.refusedGoodPayers());
        assertEquals(1 / 3.0, chosen.refusedGoodShare(), 1e-12);
        assertEquals(0, chosen.defaultRate());
        assertEquals(0.15, chosen.expectedLoss(), 1e-12);
        assertEquals(-20 / 4.0 + 1, chosen.cost(), 1e-12);
    }
}
