package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.scoring.CostMatrix;
import io.octroi.statistics.Bootstrap.Interval;
import io.octroi.training.ThresholdSearch.Rule;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThresholdSearchTest {

    private final double[] rawScores = new double[4000];
    private final boolean[] defaulted = new boolean[4000];

    @Test
    void findsWhereTheRiskMakesGrantingAndRefusingCostTheSame() {
        wellCalibrated();
        ThresholdSearch search = ThresholdSearch.of(rawScores, defaulted, CostMatrix.STANDARD, 1);
        assertEquals(Rule.BREAK_EVEN, search.rule());
        assertEquals(1 / 11.0, BreakEven.risk(CostMatrix.STANDARD), 1e-12);
        // The log-odds of a risk of 1 in 11 are ln(1/10); they were shifted by 2.5.
        assertEquals(Standing.solvency(2.5 - Math.log(10)), search.threshold(), 4);
    }

    @Test
    void takesTheCheapestCutWhereNoSigmoidFits() {
        // Default rates jump from nothing to a third in the middle, and fall again above: no sigmoid tells that.
        for (int i = 0; i < rawScores.length; i++) {
            rawScores[i] = (i - 2000) / 500.0;
            defaulted[i] = i >= 2000 && i % (i < 3000 ? 3 : 14) == 0;
        }
        ThresholdSearch search = ThresholdSearch.of(rawScores, defaulted, CostMatrix.STANDARD, 1);
        assertEquals(Rule.CHEAPEST, search.rule());
        assertEquals(50, search.threshold(), 0.5);
    }

    @Test
    void saysHowWellTheDataKnowTheThreshold() {
        wellCalibrated();
        ThresholdSearch search = ThresholdSearch.of(rawScores, defaulted, CostMatrix.STANDARD, 1);
        Interval interval = search.interval(rawScores, defaulted, CostMatrix.STANDARD, 1);
        assertEquals(search.threshold(), interval.value());
        assertTrue(interval.low() < interval.value() && interval.value() < interval.high(), interval::toString);
        assertTrue(interval.high() - interval.low() < 40, interval::toString);
    }

    @Test
    void refusesCostsThatMakeOneAnswerCheapestForEveryone() {
        wellCalibrated();
        assertHopeless("to grant everyone", new CostMatrix(1e-9, -10, 0, 0, 1), true);
        assertHopeless("to refuse everyone", new CostMatrix(1e9, -10, 0, 0, 1), true);
    }

    @Test
    void refusesScoresThatRankNoBetterThanChance() {
        wellCalibrated();
        assertHopeless("the features say nothing of who defaults", CostMatrix.STANDARD, false);
    }

    private void wellCalibrated() {
        Random random = new Random(3);
        for (int i = 0; i < rawScores.length; i++) {
            rawScores[i] = 1.2 * random.nextGaussian();
            defaulted[i] = random.nextDouble() < 1 / (1 + Math.exp(2.5 - rawScores[i]));
        }
    }

    private void assertHopeless(String reason, CostMatrix costs, boolean isCalibrated) {
        ThresholdSearch search = ThresholdSearch.of(rawScores, defaulted, costs, 1);
        Untrainable refusal = assertThrows(
                Untrainable.class, () -> Appraisal.refuseHopeless(rawScores, defaulted, search, isCalibrated));
        assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal.getMessage());
    }
}
