package io.octroi.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.octroi.scoring.Forest;
import io.octroi.scoring.LightGbm;
import io.octroi.scoring.TrainedModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contributions are LightGBM's, and with the base value they add up to the raw score. */
class TreeShapTest {

    private static final double TOLERANCE = 1e-9;
    private static final int ROWS = 100;
    private static final int WIDTH = TrainedModel.WIDTH;

    @ParameterizedTest
    @EnumSource
    void contributesAsLightGbmDoes(TrainedModel model) throws Exception {
        String text = model.text();
        double[] rows = model.rows(8).awkward(ROWS);
        TreeShap shap = new TreeShap(Forest.parse(text));
        try (LightGbm oracle = LightGbm.load(text, WIDTH)) {
            double[] expected = model.averaged(oracle.contributions(rows));
            for (int row = 0; row < ROWS; row++) {
                int from = row * (WIDTH + 1);
                assertArrayEquals(
                        Arrays.copyOfRange(expected, from, from + WIDTH),
                        shap.contributions(row(rows, row)),
                        TOLERANCE);
                assertEquals(expected[from + WIDTH], shap.baseValue(), TOLERANCE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void addsUpToTheRawScore(TrainedModel model) throws Exception {
        Forest forest = Forest.parse(model.text());
        TreeShap shap = new TreeShap(forest);
        double[] rows = model.rows(9).awkward(ROWS);
        for (int row = 0; row < ROWS; row++) {
            double[] values = row(rows, row);
            double sum = shap.baseValue()
                    + DoubleStream.of(shap.contributions(values)).sum();
            assertEquals(forest.rawScore(values), sum, TOLERANCE);
        }
    }

    @Test
    void givesManyThreadsWhatItGivesOne() throws Exception {
        TreeShap shap = new TreeShap(Forest.parse(TrainedModel.CATEGORICAL.text()));
        double[] rows = TrainedModel.CATEGORICAL.rows(10).awkward(ROWS);
        double[] alone = all(shap, rows);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<double[]> task = () -> all(shap, rows);
            List<Future<double[]>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(threads.submit(task));
            }
            for (Future<double[]> answer : answers) {
                assertArrayEquals(alone, answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refusesARowOfAnotherWidth() throws Exception {
        TreeShap shap = new TreeShap(Forest.parse(TrainedModel.STUMPS.text()));
        assertThrows(IllegalArgumentException.class, () -> shap.contributions(new double[WIDTH + 1]));
    }

    private static double[] all(TreeShap shap, double[] rows) {
        double[] sums = new double[ROWS * WIDTH];
        for (int row = 0; row < ROWS; row++) {
            System.arraycopy(shap.contributions(row(rows, row)), 0, sums, row * WIDTH, WIDTH);
        }
        return sums;
    }

    private static double[] row(double[] rows, int row) {
        return Arrays.copyOfRange(rows, row * WIDTH, (row + 1) * WIDTH);
    }
}
