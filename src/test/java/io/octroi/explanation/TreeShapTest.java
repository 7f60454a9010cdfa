package io.octroi.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.octroi.Thorough;
import io.octroi.features.FeatureOrder;
import io.octroi.scoring.Batch;
import io.octroi.scoring.Forest;
import io.octroi.scoring.LightGbm;
import io.octroi.scoring.TrainedModel;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contributions are LightGBM's, and with the base value they add up to the raw score. */
class TreeShapTest {

    private static final double TOLERANCE = 1e-9;
    private static final int THREADS = 8;
    private static final int FEW = 20;
    private static final int ROWS = Thorough.times(100, 5000);
    private static final int WIDTH = TrainedModel.WIDTH;
    private static final FeatureOrder ORDER =
            new FeatureOrder(IntStream.range(0, WIDTH).mapToObj(i -> "f" + i).toList());

    @ParameterizedTest
    @EnumSource
    void contributesAsLightGbmDoes(TrainedModel model) throws Exception {
        String text = model.text();
        double[] rows = model.rows(8).awkward(ROWS);
        TreeShap shap = new TreeShap(Forest.parse(text));
        try (LightGbm oracle = LightGbm.load(text, WIDTH)) {
            double[] expected = model.averaged(oracle.contributions(rows));
            double[] together = shap.contributions(new Batch(ORDER, rows));
            for (int row = 0; row < ROWS; row++) {
                int from = row * (WIDTH + 1);
                double[] ofClient = Arrays.copyOfRange(expected, from, from + WIDTH);
                assertArrayEquals(ofClient, shap.contributions(row(rows, row)), TOLERANCE);
                assertArrayEquals(ofClient, row(together, row), TOLERANCE);
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

    @ParameterizedTest
    @EnumSource(names = {"CATEGORICAL", "SHALLOW_CATEGORICAL"})
    void givesManyThreadsWhatItGivesOne(TrainedModel model) throws Exception {
        TreeShap shap = new TreeShap(Forest.parse(model.text()));
        double[] rows = model.rows(10).awkward(FEW);
        Batch batch = new Batch(ORDER, rows);
        double[] alone = oneByOne(shap, rows);
        double[] together = shap.contributions(batch);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Thorough.times(300, 60_000));
        Callable<Integer> task = () -> {
            int wrong = 0;
            while (System.nanoTime() < end) {
                wrong += Arrays.equals(alone, oneByOne(shap, rows)) ? 0 : 1;
                wrong += Arrays.equals(together, shap.contributions(batch)) ? 0 : 1;
            }
            return wrong;
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Integer> wrong : threads.invokeAll(Collections.nCopies(THREADS, task))) {
                assertEquals(0, wrong.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void explainsBatchesOfAnySize() throws Exception {
        TreeShap shap = new TreeShap(Forest.parse(TrainedModel.PLAIN.text()));
        for (int size : new int[] {0, 1, 7, 8, 63, 64, 65, 130}) {
            double[] rows = TrainedModel.PLAIN.rows(11).awkward(size);
            assertArrayEquals(oneByOne(shap, rows), shap.contributions(new Batch(ORDER, rows)), 1e-12, size + " rows");
        }
    }

    @Test
    void refusesARowOfAnotherWidth() throws Exception {
        TreeShap shap = new TreeShap(Forest.parse(TrainedModel.STUMPS.text()));
        assertThrows(IllegalArgumentException.class, () -> shap.contributions(new double[WIDTH + 1]));
        Batch narrow = new Batch(new FeatureOrder(List.of("f0")), new double[3]);
        assertThrows(IllegalArgumentException.class, () -> shap.contributions(narrow));
    }

    private static double[] oneByOne(TreeShap shap, double[] rows) {
        double[] all = new double[rows.length];
        for (int row = 0; row < rows.length / WIDTH; row++) {
            System.arraycopy(shap.contributions(row(rows, row)), 0, all, row * WIDTH, WIDTH);
        }
        return all;
    }

    private static double[] row(double[] rows, int row) {
        return Arrays.copyOfRange(rows, row * WIDTH, (row + 1) * WIDTH);
    }
}
