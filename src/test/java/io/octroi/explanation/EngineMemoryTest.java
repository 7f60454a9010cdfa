package io.octroi.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.scoring.Forest;
import io.octroi.scoring.LightGbm;
import io.octroi.scoring.RandomRows;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model of 500 trees, ready to score and explain, keeps less than 64 MB of the heap. */
class EngineMemoryTest {

    private static final int TREES = 500;
    private static final long MOST_BYTES = 64L << 20;

    @ParameterizedTest
    @ValueSource(ints = {8, 60})
    void keepsLittleOfTheHeap(int leaves) throws Exception {
        String few = LightGbm.train(new RandomRows(1, 50, 0), 1500, 5, "num_leaves=" + leaves);
        String text = repeated(few, TREES);
        // What earlier tests have left may go in the middle of a measurement: that makes it too small, never too large.
        long kept = 0;
        for (int i = 0; i < 3; i++) {
            kept = Math.max(kept, kept(text));
        }
        assertTrue(kept < MOST_BYTES, kept + " bytes");
        assertTrue(kept > (long) TREES * leaves * Double.BYTES, "no less than the leaf values: " + kept + " bytes");
    }

    private static long kept(String text) throws InterruptedException {
        long before = usedBytes();
        Forest forest = Forest.parse(text);
        TreeShap shap = new TreeShap(forest);
        long kept = usedBytes() - before;
        assertEquals(TREES, forest.treeCount());
        assertEquals(forest.featureCount(), shap.contributions(new double[forest.featureCount()]).length);
        return kept;
    }

    /** The model text with its trees again and again. */
    private static String repeated(String text, int trees) {
        int start = text.indexOf("Tree=0\n");
        int end = text.indexOf("end of trees");
        String[] bodies = Pattern.compile("Tree=\\d+\n").split(text.substring(start, end), -1);
        List<String> all = new ArrayList<>();
        for (int tree = 0; tree < trees; tree++) {
            all.add("Tree=" + tree + "\n" + bodies[1 + tree % (bodies.length - 1)]);
        }
        String sizes = all.stream().map(tree -> String.valueOf(tree.length())).collect(Collectors.joining(" "));
        String header = text.substring(0, start).replaceFirst("tree_sizes=[^\n]*", "tree_sizes=" + sizes);
        return header + String.join("", all) + text.substring(end);
    }

    private static long usedBytes() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
