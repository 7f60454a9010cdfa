package io.octroi.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Files in the order of their scores, the riskiest first, so that figures of many resamples cost one pass each. */
public final class RankedOutcomes {

    private final int[] order;
    private final boolean[] lastOfTie;
    private final boolean[] events;

    /**
     * @param scores one per file, higher meaning that the event is more likely
     * @param events whether the event, such as a default, happened to that file
     * @throws IllegalArgumentException when the lengths differ or a score is NaN
     */
    public RankedOutcomes(double[] scores, boolean[] events) {
        if (scores.length != events.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + events.length + " outcomes");
        }
        if (IntStream.range(0, scores.length).anyMatch(file -> Double.isNaN(scores[file]))) {
            throw new IllegalArgumentException("a score is not a number");
        }
        this.events = events.clone();
        order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(file -> -scores[file]))
                .mapToInt(Integer::intValue)
                .toArray();
        lastOfTie = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            lastOfTie[i] = i + 1 == order.length || scores[order[i + 1]] != scores[order[i]];
        }
    }

    /** Hears, after each group of equal scores, how many files with and without the event score at least as high. */
    public interface Step {
        void passed(int file, double with, double without);
    }

    /**
     * Walks from the riskiest files to the safest.
     *
     * @param counts how often each file counts
     */
    public void walk(int[] counts, Step step) {
        double with = 0;
        double without = 0;
        for (int i = 0; i < order.length; i++) {
            if (events[order[i]]) {
                with += counts[order[i]];
            } else {
                without += counts[order[i]];
            }
            if (lastOfTie[i]) {
                step.passed(order[i], with, without);
            }
        }
    }

    /** The area under the ROC curve, ties counting half; one half when all files that count had the same outcome. */
    public double auc(int[] counts) {
        Areas areas = new Areas();
        walk(counts, areas);
        return areas.auc();
    }

    /**
     * Average precision: the precision met at each rise of the recall, weighed by that rise; the area under the
     * precision-recall curve without interpolation. 0 when the event happened to no file that counts.
     */
    public double averagePrecision(int[] counts) {
        Areas areas = new Areas();
        walk(counts, areas);
        return areas.averagePrecision();
    }

    private static final class Areas implements Step {

        private double with;
        private double without;
        private double area;
        private double precisions;

        @Override
        public void passed(int file, double nowWith, double nowWithout) {
            area += (nowWithout - without) * (nowWith + with) / 2;
            if (nowWith > with) {
                precisions += (nowWith - with) * nowWith / (nowWith + nowWithout);
            }
            with = nowWith;
            without = nowWithout;
        }

        double auc() {
            return with == 0 || without == 0 ? 0.5 : area / (with * without);
        }

        double averagePrecision() {
            return with == 0 ? 0 : precisions / with;
        }
    }
}
