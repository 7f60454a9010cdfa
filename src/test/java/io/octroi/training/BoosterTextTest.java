package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.metarank.lightgbm4j.LGBMException;
import io.octroi.scoring.Forest;
import io.octroi.scoring.TrainedModel;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BoosterTextTest {

    private final Random random = new Random(1);
    private final String one;
    private final Forest forest;

    BoosterTextTest() throws LGBMException {
        one = TrainedModel.SHALLOW_CATEGORICAL.text();
        forest = Forest.parse(one);
    }

    @Test
    void movesEveryScoreByTheSame() {
        Forest moved = Forest.parse(BoosterText.of(one).shifted(1.25).text());
        for (int i = 0; i < 100; i++) {
            double[] row = row();
            assertEquals(forest.rawScore(row) + 1.25, moved.rawScore(row), 1e-12);
        }
    }

    @Test
    void averagesModelsIntoOne() {
        String other = BoosterText.of(one).shifted(-3).text();
        Forest average = Forest.parse(BoosterText.average(List.of(one, other)));
        assertEquals(2 * forest.treeCount(), average.treeCount());
        for (int i = 0; i < 100; i++) {
            double[] row = row();
            assertEquals(forest.rawScore(row) - 1.5, average.rawScore(row), 1e-12);
        }
    }

    @Test
    void leavesAloneWhatItDoesNotChange() {
        assertEquals(one, BoosterText.of(one).text());
    }

    private double[] row() {
        return random.doubles(forest.featureCount(), -3, 3).toArray();
    }
}
