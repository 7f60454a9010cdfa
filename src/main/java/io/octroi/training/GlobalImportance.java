package io.octroi.training;

import io.octroi.explanation.TreeShap;
import io.octroi.scoring.Forest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** How much each feature moves a model's raw scores: the mean absolute contribution over a sample of clients. */
final class GlobalImportance {

    private static final int SAMPLE = 2000;

    private GlobalImportance() {}

    /** By feature id, in log-odds, the largest first. */
    static Map<String, Double> of(Forest forest, Examples examples) {
        TreeShap shap = new TreeShap(forest);
        int sample = Math.min(SAMPLE, examples.size());
        double[] sums = new double[examples.order().size()];
        for (int i = 0; i < sample; i++) {
            int client = (int) ((long) i * examples.size() / sample);
            double[] contributions = shap.contributions(examples.row(client));
            for (int feature = 0; feature < sums.length; feature++) {
                sums[feature] += Math.abs(contributions[feature]);
            }
        }
        Map<String, Double> importance = new LinkedHashMap<>();
        IntStream.range(0, sums.length)
                .boxed()
                .sorted(Comparator.comparingDouble(feature -> -sums[feature]))
                .forEach(feature -> importance.put(examples.order().ids().get(feature), sums[feature] / sample));
        return importance;
    }
}
