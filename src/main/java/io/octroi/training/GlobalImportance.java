package io.octroi.training;

import io.octroi.explanation.TreeShap;
import io.octroi.features.FeatureOrder;
import io.octroi.scoring.Forest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How much each feature moves a model's raw scores: the mean absolute contribution over a sample of clients. */
final class GlobalImportance {

    private static final int SAMPLE = 2000;

    private GlobalImportance() {}

    /** By feature id, in log-odds, the largest first. */
    static Map<String, Double> of(Forest forest, Examples examples) {
        int sample = Math.min(SAMPLE, examples.size());
        return of(
                forest,
                examples.order(),
                IntStream.range(0, sample).mapToObj(i -> examples.row((int) ((long) i * examples.size() / sample))));
    }

    /**
     * The same over any rows.
     *
     * @param rows as the trees read them, at least one
     */
    static Map<String, Double> of(Forest forest, FeatureOrder order, Stream<double[]> rows) {
        TreeShap shap = new TreeShap(forest);
        double[] sums = new double[order.size()];
        int count = 0;
        for (double[] row : (Iterable<double[]>) rows::iterator) {
            add(shap.contributions(row), sums);
            count++;
        }
        int sample = count;
        Map<String, Double> importance = new LinkedHashMap<>();
        IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble(feature -> -sums[feature]))
                .forEach(feature -> importance.put(order.ids().get(feature), sums[feature] / sample));
        return importance;
    }

    private static void add(double[] contributions, double[] sums) {
        for (int feature = 0; feature < sums.length; feature++) {
            sums[feature] += Math.abs(contributions[feature]);
        }
    }
}
