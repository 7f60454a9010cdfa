package io.octroi.scoring;

import static io.octroi.scoring.ModelTextBuilder.aModel;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small model's text becomes a forest that decides as the text says. */
class ForestTest {

    private static final double MISSING = Double.NaN;

    @Test
    void readsWhatTheHeaderSays() {
        Forest forest = Forest.parse(aModel().header("version", "v3")
                .header("objective", "binary sigmoid:0.7")
                .text());
        assertEquals(List.of("income", "amount", "region"), forest.featureNames());
        assertEquals(3, forest.featureCount());
        assertEquals(2, forest.treeCount());
        assertEquals(0.7, forest.sigmoid());
    }

    @Test
    void addsTheLeafOfEveryTree() {
        Forest forest = Forest.parse(aModel().text());
        assertEquals(-1 + 0.125, forest.rawScore(new double[] {0.6, 0, 0}), "a number above the threshold goes right");
        assertEquals(0.25 + 0.125, forest.rawScore(new double[] {0.5, 0, 2}), "the threshold itself goes left");
    }

    @Test
    void averagesTheTreesOfARandomForest() {
        String text = aModel().text().replace("feature_names=", "average_output\nfeature_names=");
        assertEquals((-1 + 0.125) / 2, Forest.parse(text).rawScore(new double[] {0.6, 0, 0}));
    }

    @Test
    void sendsCategoriesOfTheSetLeftAndAllOthersRight() {
        for (double member : new double[] {0, 2, 33, 2.9, -0.9}) {
            assertEquals(0.25, firstTree(aModel(), 0, member), "category " + member);
        }
        double[] others = {1, 3, 32, 34, 64, 1e9, 1e18, -1, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, MISSING
        };
        for (double other : others) {
            assertEquals(2, firstTree(aModel(), 0, other), "category " + other);
        }
    }

    @Test
    void sendsMissingValuesWhereTheSplitSays() {
        assertEquals(0.25, firstTree(aModel().tree("decision_type", "10 1"), MISSING, 0), "NaN by default left");
        assertEquals(-1, firstTree(aModel().tree("decision_type", "8 1"), MISSING, 0), "NaN by default right");
    }

    @Test
    void takesMissingValuesForZeroWhereTheSplitKnowsNone() {
        assertEquals(0.25, firstTree(aModel().tree("decision_type", "0 1"), MISSING, 0), "0 is below 0.5");
        assertEquals(-1, firstTree(aModel().tree("decision_type", "2 1").tree("threshold", "-0.5 0"), MISSING, 0));
    }

    @Test
    void takesZeroForMissingWhereTheSplitSaysSo() {
        ModelTextBuilder right = aModel().tree("decision_type", "4 1");
        assertEquals(-1, firstTree(right, 0, 0), "zero by default right, although below 0.5");
        assertEquals(-1, firstTree(right, MISSING, 0));
        assertEquals(-1, firstTree(right, -1e-36, 0), "almost zero");
        assertEquals(0.25, firstTree(right, -1e-34, 0));
        assertEquals(-1, firstTree(right, 0.6, 0));
        ModelTextBuilder left = aModel().tree("decision_type", "6 1").tree("threshold", "-0.5 0");
        assertEquals(0.25, firstTree(left, 0, 0), "zero by default left, although above -0.5");
        assertEquals(-1, firstTree(left, -0.4, 0));
    }

    @Test
    void sendsEveryNumberLeftOfAnInfiniteThreshold() {
        ModelTextBuilder model = aModel().tree("threshold", "inf 0").tree("decision_type", "8 1");
        assertEquals(0.25, firstTree(model, Double.POSITIVE_INFINITY, 0));
        assertEquals(-1, firstTree(model, MISSING, 0));
        ModelTextBuilder missingLeft = aModel().tree("threshold", "inf 0").tree("decision_type", "10 1");
        assertEquals(0.25, firstTree(missingLeft, Double.POSITIVE_INFINITY, 0));
        assertEquals(0.25, firstTree(missingLeft, MISSING, 0));
    }

    @Test
    void sendsEveryNumberButOneRightOfAThresholdOfMinusInfinity() {
        ModelTextBuilder model = aModel().tree("threshold", "-inf 0").tree("decision_type", "10 1");
        assertEquals(-1, firstTree(model, -Double.MAX_VALUE, 0));
        assertEquals(0.25, firstTree(model, Double.NEGATIVE_INFINITY, 0));
        assertEquals(0.25, firstTree(model, MISSING, 0));
    }

    @Test
    void scoresWithoutAllocatingAnything() throws Exception {
        Forest forest = Forest.parse(TrainedModel.CATEGORICAL.text());
        double[] row = TrainedModel.CATEGORICAL.rows(3).awkward(1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double sum = forest.rawScore(row);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 1000; i++) {
            sum += forest.rawScore(row);
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 1000, "1,000 scores allocated " + allocated + " bytes");
        assertEquals(1001 * forest.rawScore(row), sum, 1e-6);
    }

    @Test
    void refusesARowOfAnotherWidth() {
        Forest forest = Forest.parse(aModel().text());
        assertThrows(IllegalArgumentException.class, () -> forest.rawScore(new double[2]));
        assertThrows(IllegalArgumentException.class, () -> forest.rawScores(new double[4]));
    }

    private static double firstTree(ModelTextBuilder model, double income, double region) {
        return Forest.parse(model.text()).rawScore(new double[] {income, 0, region}) - 0.125;
    }
}
