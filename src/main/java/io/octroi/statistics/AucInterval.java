package io.octroi.statistics;

import java.util.stream.IntStream;

/**
 * The area under the ROC curve with its 95 % interval, without a bootstrap.
 *
 * <p>DeLong, DeLong and Clarke-Pearson, <i>Comparing the Areas under Two or More Correlated Receiver Operating
 * Characteristic Curves</i>, 1988; by ranks, as Sun and Xu showed in 2014.
 */
public final class AucInterval {

    private AucInterval() {}

    /**
     * The area and its interval, cut off at 0 and 1.
     *
     * @param scores one score per file, higher meaning that the event is more likely
     * @param events whether the event happened to that file; at least two files with, and two without it
     * @throws IllegalArgumentException as {@link Auc#of} does, or with fewer files
     */
    public static Estimate of(double[] scores, boolean[] events) {
        double auc = Auc.of(scores, events);
        double[] among = Ranks.of(scores);
        double variance =
                placementVariance(among, scores, events, true) + placementVariance(among, scores, events, false);
        return Estimate.symmetric(auc, Math.sqrt(variance), 0, 1);
    }

    /** The variance of the mean placement: the share of files of the other kind that a file of this kind is ranked above. */
    private static double placementVariance(double[] among, double[] scores, boolean[] events, boolean kind) {
        int[] files = IntStream.range(0, events.length)
                .filter(file -> events[file] == kind)
                .toArray();
        if (files.length < 2) {
            throw new IllegalArgumentException("the interval of an AUC needs two files of either outcome");
        }
        double[] own =
                Ranks.of(IntStream.of(files).mapToDouble(file -> scores[file]).toArray());
        double others = (double) events.length - files.length;
        double[] placements = IntStream.range(0, files.length)
                .mapToDouble(i -> (among[files[i]] - own[i]) / others)
                .toArray();
        double mean = IntStream.range(0, files.length)
                .mapToDouble(i -> placements[i])
                .average()
                .orElseThrow();
        double squares = IntStream.range(0, files.length)
                .mapToDouble(i -> (placements[i] - mean) * (placements[i] - mean))
                .sum();
        return squares / (files.length - 1) / files.length;
    }
}
