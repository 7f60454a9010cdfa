package io.octroi.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.Thorough;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Raw scores are LightGBM's, bit for bit, on rows with every awkward value. */
class ForestParityTest {

    private static final int ROWS = Thorough.times(2000, 5000);

    @ParameterizedTest
    @EnumSource
    void scoresExactlyAsLightGbm(TrainedModel model) throws Exception {
        String text = model.text();
        double[] rows = model.rows(5).awkward(ROWS);
        try (LightGbm oracle = LightGbm.load(text, TrainedModel.WIDTH)) {
            double[] scores = scoresOneByOne(Forest.parse(text), rows);
            double[] expected = model.averaged(oracle.rawScores(rows));
            assertArrayEquals(expected, scores);
        }
    }

    @ParameterizedTest
    @EnumSource
    void scoresManyRowsAsItScoresOne(TrainedModel model) throws Exception {
        Forest forest = Forest.parse(model.text());
        double[] rows = model.rows(6).awkward(200);
        assertArrayEquals(scoresOneByOne(forest, rows), forest.rawScores(rows));
    }

    @ParameterizedTest
    @EnumSource
    void givesTheFactorOfTheSigmoid(TrainedModel model) throws Exception {
        String text = model.text();
        Forest forest = Forest.parse(text);
        double[] row = model.rows(7).awkward(1);
        try (LightGbm oracle = LightGbm.load(text, TrainedModel.WIDTH)) {
            double probability = 1 / (1 + Math.exp(-forest.sigmoid() * forest.rawScore(row)));
            assertEquals(oracle.probabilities(row)[0], probability, 1e-12);
        }
    }

    @Test
    void trainsTheShapesItMeansTo() throws Exception {
        assertTrue(depth(TrainedModel.DEEPEST) >= 25, "depth " + depth(TrainedModel.DEEPEST));
        assertEquals(0, depth(TrainedModel.SINGLE_LEAF));
        assertTrue(TrainedModel.CATEGORICAL.text().contains("cat_threshold"));
        assertTrue(TrainedModel.RANDOM_FOREST.text().contains("average_output"));
    }

    private static double[] scoresOneByOne(Forest forest, double[] rows) {
        double[] scores = new double[rows.length / TrainedModel.WIDTH];
        for (int row = 0; row < scores.length; row++) {
            int from = row * TrainedModel.WIDTH;
            scores[row] = forest.rawScore(Arrays.copyOfRange(rows, from, from + TrainedModel.WIDTH));
        }
        return scores;
    }

    private static int depth(TrainedModel model) throws Exception {
        Trees trees = Forest.parse(model.text()).trees();
        int deepest = 0;
        for (int tree = 0; tree < trees.count(); tree++) {
            deepest = Math.max(deepest, depth(trees, trees.root(tree)));
        }
        return deepest;
    }

    private static int depth(Trees trees, int place) {
        if (place < 0) {
            return 0;
        }
        int left = Trees.leftEdge(place);
        return 1 + Math.max(depth(trees, trees.child(left)), depth(trees, trees.child(left + 1)));
    }
}
