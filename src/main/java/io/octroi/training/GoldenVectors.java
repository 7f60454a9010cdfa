package io.octroi.training;

import io.octroi.features.Feature.Kind;
import io.octroi.features.FeatureVector;
import io.octroi.statistics.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Vectors of nobody: each feature is drawn by itself, missing as often as among the examples, otherwise from between
 * its 1 % and 99 % quantiles, or from its categories.
 */
final class GoldenVectors {

    private GoldenVectors() {}

    static List<FeatureVector> like(Examples examples, int count, long seed) {
        Random random = new Random(seed);
        double[][] drawn = new double[count][examples.order().size()];
        for (int feature = 0; feature < examples.order().size(); feature++) {
            double[] present = examples.present(feature, client -> true);
            boolean category = examples.features().get(feature).kind() == Kind.CATEGORY;
            for (double[] vector : drawn) {
                boolean missing = random.nextInt(examples.size()) >= present.length;
                double share = random.nextDouble();
                vector[feature] = missing ? Double.NaN : draw(present, share, category);
            }
        }
        List<FeatureVector> vectors = new ArrayList<>();
        for (double[] vector : drawn) {
            vectors.add(new FeatureVector(examples.order(), vector));
        }
        return vectors;
    }

    private static double draw(double[] present, double share, boolean category) {
        return category ? present[(int) (share * present.length)] : Quantiles.of(present, 0.01 + 0.98 * share);
    }
}
