package io.octroi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

    @Test
    void countsWhatAThresholdDoes() {
        Evaluation evaluation =
                new Evaluation(new double[] {10, 40, 40, 60, 90}, new boolean[] {true, true, false, false, false});
        assertEquals(new Confusion(3, 0, 1, 1), evaluation.at(40));
        assertEquals(new Confusion(2, 1, 0, 2), evaluation.at(40.1));
        assertEquals(new Confusion(0, 3, 0, 2), evaluation.at(100));
        assertEquals(0.4, evaluation.at(40.1).grantRate());
        assertEquals(5.5 / 6, evaluation.auc(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheCheapestOfAllThresholds(long seed) {
        Random random = new Random(seed);
        double[] scores = new double[200];
        boolean[] defaulted = new boolean[200];
        for (int i = 0; i < scores.length; i++) {
            // Whole numbers, so that there are ties.
            scores[i] = random.nextInt(60) + 20;
            defaulted[i] = random.nextInt(100) > scores[i] + 10;
        }
        Evaluation evaluation = new Evaluation(scores, defaulted);
        Evaluation.Cut cut = evaluation.cheapest(CostMatrix.STANDARD);
        double cheapest = Double.POSITIVE_INFINITY;
        for (double threshold = 0; threshold <= 100; threshold += 0.5) {
            cheapest = Math.min(cheapest, CostMatrix.STANDARD.mean(evaluation.at(threshold)));
        }
        assertEquals(cheapest, cut.cost(), 1e-12);
        assertEquals(cut.cost(), CostMatrix.STANDARD.mean(evaluation.at(cut.threshold())), 1e-12);
        assertEquals(cut.counts(), evaluation.at(cut.threshold()));
    }

    @Test
    void cutsBetweenNeighbouringDoubles() {
        double low = 50;
        double high = Math.nextUp(low);
        Evaluation.Cut cut =
                new Evaluation(new double[] {low, high}, new boolean[] {true, false}).cheapest(CostMatrix.STANDARD);
        assertEquals(high, cut.threshold());
        assertEquals(new Confusion(1, 0, 0, 1), cut.counts());
    }

    @Test
    void grantsEveryoneWhereDefaultsCostNothing() {
        Evaluation evaluation = new Evaluation(new double[] {10, 90}, new boolean[] {true, false});
        assertEquals(0, evaluation.cheapest(new CostMatrix(0, -10, 0, 0, 1)).threshold());
        assertEquals(
                new Confusion(0, 1, 0, 1),
                evaluation.cheapest(new CostMatrix(100, 10, 0, 0, 1)).counts());
    }

    @Test
    void needsBothOutcomes() {
        assertThrows(
                IllegalArgumentException.class, () -> new Evaluation(new double[] {1, 2}, new boolean[] {true, true}));
    }
}
