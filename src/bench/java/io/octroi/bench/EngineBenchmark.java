package io.octroi.bench;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import io.octroi.explanation.TreeShap;
import io.octroi.features.FeatureOrder;
import io.octroi.scoring.Batch;
import io.octroi.scoring.Forest;
import io.octroi.scoring.LightGbm;
import io.octroi.scoring.RandomRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/** Scores and contributions, one row and many, beside those of LightGBM's own library; an operation is one row. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class EngineBenchmark {

    private static final int SCORED = 2000;
    private static final int EXPLAINED = 200;
    private static final int TRAINED_ON = 6000;
    private static final String ONE_THREAD = "num_threads=1";
    private static final Path MODELS = Path.of("target", "bench");

    /** Trees x leaves x features. */
    @Param({"200x60x350", "700x8x120"})
    public String shape;

    private int width;
    private Forest forest;
    private TreeShap shap;
    private LGBMBooster booster;
    private double[][] rows;
    private double[] scored;
    private double[] explained;
    private Batch batch;
    private ForkJoinPool pool;

    /** Which row is next, thread by thread. */
    @State(Scope.Thread)
    public static class Turn {

        private int row;

        int next(int rows) {
            row = (row + 1) % rows;
            return row;
        }
    }

    @Setup
    public void load(BenchmarkParams params) throws IOException, LGBMException {
        width = Integer.parseInt(shape.split("x")[2]);
        String text = modelText();
        forest = Forest.parse(text);
        shap = new TreeShap(forest);
        booster = LGBMBooster.loadModelFromString(text);
        scored = new RandomRows(5, width, 0).ordinary(SCORED);
        explained = Arrays.copyOf(scored, EXPLAINED * width);
        rows = new double[SCORED][];
        for (int row = 0; row < SCORED; row++) {
            rows[row] = Arrays.copyOfRange(scored, row * width, (row + 1) * width);
        }
        batch = new Batch(new FeatureOrder(forest.featureNames()), explained);
        pool = new ForkJoinPool(params.getThreads());
    }

    @TearDown
    public void close() throws LGBMException {
        booster.close();
        pool.shutdownNow();
    }

    @Benchmark
    public double octroiScoresOne(Turn turn) {
        return forest.rawScore(rows[turn.next(SCORED)]);
    }

    @Benchmark
    public double lightGbmScoresOne(Turn turn) throws LGBMException {
        return booster.predictForMatSingleRow(
                rows[turn.next(SCORED)], PredictionType.C_API_PREDICT_RAW_SCORE);
    }

    @Benchmark
    @OperationsPerInvocation(SCORED)
    public double[] octroiScoresMany() {
        return pool.submit(() -> forest.rawScores(scored)).join();
    }

    @Benchmark
    @OperationsPerInvocation(SCORED)
    public double[] lightGbmScoresMany() throws LGBMException {
        return booster.predictForMat(
                scored, SCORED, width, true, PredictionType.C_API_PREDICT_RAW_SCORE, ONE_THREAD);
    }

    @Benchmark
    public double[] octroiExplainsOne(Turn turn) {
        return shap.contributions(rows[turn.next(EXPLAINED)]);
    }

    @Benchmark
    public double[] lightGbmExplainsOne(Turn turn) throws LGBMException {
        return booster.predictForMat(
                rows[turn.next(EXPLAINED)], 1, width, true, PredictionType.C_API_PREDICT_CONTRIB, ONE_THREAD);
    }

    @Benchmark
    @OperationsPerInvocation(EXPLAINED)
    public double[] octroiExplainsMany() {
        return pool.submit(() -> shap.contributions(batch)).join();
    }

    @Benchmark
    @OperationsPerInvocation(EXPLAINED)
    public double[] lightGbmExplainsMany() throws LGBMException {
        return booster.predictForMat(
                explained, EXPLAINED, width, true, PredictionType.C_API_PREDICT_CONTRIB, ONE_THREAD);
    }

    /** Trained once for all runs. */
    private String modelText() throws IOException, LGBMException {
        Path file = MODELS.resolve(shape + ".txt");
        if (Files.notExists(file)) {
            String[] sizes = shape.split("x");
            String parameters = "min_data_in_leaf=20 learning_rate=0.05 num_leaves=" + sizes[1];
            RandomRows source = new RandomRows(1, width, 0);
            Files.createDirectories(MODELS);
            Files.writeString(
                    file, LightGbm.train(source, TRAINED_ON, Integer.parseInt(sizes[0]), parameters));
        }
        return Files.readString(file);
    }
}
