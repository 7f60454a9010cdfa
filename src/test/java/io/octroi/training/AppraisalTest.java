package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.scoring.Confusion;
import io.octroi.scoring.CostMatrix;
import org.junit.jupiter.api.Test;

class AppraisalTest {

    private final double[] rawScores = new double[1000];
    private final boolean[] defaulted = new boolean[1000];

    AppraisalTest() {
        for (int i = 0; i < rawScores.length; i++) {
            rawScores[i] = (i - 500) / 250.0;
            // The riskier half holds most of the defaults, the safest client is one of them.
            defaulted[i] = i == 0 || i % (i < 500 ? 50 : 5) == 1;
        }
    }

    @Test
    void drawsThresholdAndFiguresFromScores() {
        Appraisal appraisal = Appraisal.of(rawScores, defaulted, CostMatrix.STANDARD);
        assertEquals(50, appraisal.policy().threshold(), 0.5);
        assertEquals(new Confusion(490, 399, 11, 100), appraisal.cut().counts());
        assertEquals((1100 - 4900) / 1000.0 + 1, figure(appraisal, "cost"), 1e-12);
        assertEquals(0.501, figure(appraisal, "grantRate"), 1e-12);
        assertEquals(appraisal.auc(), figure(appraisal, "auc"));
        // sigmoid(0.12) is 0.53: within 3 points of 50 lie 30 clients on either side.
        assertEquals(0.06, figure(appraisal, "referRate"), 0.002);
        assertTrue(figure(appraisal, "brier") < 0.111 * 0.889);
    }

    @Test
    void refusesCostsThatMakeOneAnswerCheapestForEveryone() {
        assertUntrainable("to grant everyone", new CostMatrix(1e-9, -10, 0, 0, 1));
        assertUntrainable("to refuse everyone", new CostMatrix(1e9, -10, 0, 0, 1));
    }

    @Test
    void refusesScoresThatRankNoBetterThanChance() {
        for (int i = 0; i < rawScores.length; i++) {
            rawScores[i] = -rawScores[i];
        }
        assertUntrainable("the features say nothing of who defaults", CostMatrix.STANDARD);
    }

    private static double figure(Appraisal appraisal, String name) {
        return appraisal.metrics().getOrDefault(name, Double.NaN);
    }

    private void assertUntrainable(String reason, CostMatrix costs) {
        Untrainable refusal = assertThrows(Untrainable.class, () -> Appraisal.of(rawScores, defaulted, costs));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(reason), message);
    }
}
