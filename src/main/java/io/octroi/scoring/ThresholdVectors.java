package io.octroi.scoring;

import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Vectors of nobody for a model whose training nobody has seen: each value is drawn between two neighbouring thresholds
 * of the model's own splits, on one of them, beyond them all, or is missing, so that the vectors reach many leaves.
 */
public final class ThresholdVectors {

    private static final int ONE_MISSING_IN = 10;
    private static final int ONE_ON_A_THRESHOLD_IN = 5;

    /** Where a model asks for categories only: codes from 0 to before this one are drawn. */
    private static final int CODES = 32;

    private final Forest forest;
    private final Preparation preparation;
    private final Random random;

    private ThresholdVectors(Forest forest, Preparation preparation, long seed) {
        this.forest = forest;
        this.preparation = preparation;
        this.random = new Random(seed);
    }

    /**
     * The vectors, before any preparation.
     *
     * @param order the model's features
     * @param preparation what is done to them before the trees read them
     */
    public static List<FeatureVector> of(
            Forest forest, FeatureOrder order, Preparation preparation, int count, long seed) {
        return new ThresholdVectors(forest, preparation, seed).draw(order, count);
    }

    private List<FeatureVector> draw(FeatureOrder order, int count) {
        double[][] thresholds =
                IntStream.range(0, order.size()).mapToObj(forest::thresholds).toArray(double[][]::new);
        List<FeatureVector> vectors = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] values = new double[order.size()];
            for (int feature = 0; feature < values.length; feature++) {
                values[feature] =
                        preparation.scalingOf(order.ids().get(feature)).undo(draw(thresholds[feature]));
            }
            vectors.add(new FeatureVector(order, values));
        }
        return vectors;
    }

    private double draw(double[] thresholds) {
        if (random.nextInt(ONE_MISSING_IN) == 0) {
            return Double.NaN;
        }
        if (thresholds.length == 0) {
            return random.nextInt(CODES);
        }
        int gap = random.nextInt(thresholds.length + 1);
        if (gap == 0) {
            return thresholds[0] - random.nextInt(2);
        }
        double below = thresholds[gap - 1];
        if (gap == thresholds.length || random.nextInt(ONE_ON_A_THRESHOLD_IN) == 0) {
            return below + random.nextInt(2);
        }
        return below + (thresholds[gap] - below) * random.nextDouble();
    }
}
