package io.octroi.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.RealSample;
import io.octroi.scoring.Forest;
import io.octroi.scoring.LightGbm;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models others trained on the real data score and explain here as they do in LightGBM. */
class RealModelsTest {

    private static final int ROWS = 500;

    @ParameterizedTest
    @CsvSource({"model.txt, 200", "model_met1.txt, 500"})
    void scoresAndExplainsAsLightGbmDoes(String file, int trees) throws Exception {
        String text = Files.readString(RealSample.folder("data", "seed").resolve(file));
        Forest forest = Forest.parse(text);
        TreeShap shap = new TreeShap(forest);
        assertEquals(trees, forest.treeCount());
        int width = forest.featureCount();
        double[] rows = rowsWithinRanges(text, new Random(4));
        try (LightGbm oracle = LightGbm.load(text, width)) {
            assertArrayEquals(oracle.rawScores(rows), forest.rawScores(rows));
            double[] expected = oracle.contributions(rows);
            for (int row = 0; row < ROWS; row++) {
                double[] values = Arrays.copyOfRange(rows, row * width, (row + 1) * width);
                double[] answer = Arrays.copyOf(shap.contributions(values), width + 1);
                answer[width] = shap.baseValue();
                int from = row * (width + 1);
                assertArrayEquals(Arrays.copyOfRange(expected, from, from + width + 1), answer, 1e-9);
            }
        }
    }

    /** Random values within the ranges that the model text states, some of them missing or zero. */
    private static double[] rowsWithinRanges(String text, Random random) {
        String line = text.lines()
                .filter(l -> l.startsWith("feature_infos="))
                .findFirst()
                .orElseThrow();
        String[] ranges = line.substring("feature_infos=".length()).split(" ", -1);
        double[] rows = new double[ROWS * ranges.length];
        for (int i = 0; i < rows.length; i++) {
            int dice = random.nextInt(10);
            rows[i] = dice == 0 ? Double.NaN : dice == 1 ? 0 : within(ranges[i % ranges.length], random);
        }
        return rows;
    }

    /** Skewed towards the lower end, where most thresholds of incomes and counts lie. */
    private static double within(String range, Random random) {
        if (!range.startsWith("[")) {
            return 0;
        }
        int colon = range.indexOf(':');
        double low = Double.parseDouble(range.substring(1, colon));
        double high = Double.parseDouble(range.substring(colon + 1, range.length() - 1));
        return low + (high - low) * Math.pow(random.nextDouble(), 3);
    }
}
