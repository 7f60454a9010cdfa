package io.octroi.statistics;

import java.util.Arrays;

/** The area under the ROC curve: the chance that a file with the event scores higher than one without it. */
public final class Auc {

    private Auc() {}

    /**
     * The area from 0 to 1, ties counting half, by rank sums (Mann and Whitney, 1947).
     *
     * @param scores one score per file, higher meaning that the event is more likely
     * @param events whether the event, such as a default, happened to that file
     * @throws IllegalArgumentException when the lengths differ, a score is NaN, or all files had the same outcome
     */
    public static double of(double[] scores, boolean[] events) {
        refuseUnusable(scores, events);
        double[] ranks = Ranks.of(scores);
        double rankSum = 0;
        double with = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (events[i]) {
                rankSum += ranks[i];
                with++;
            }
        }
        double without = ranks.length - with;
        if (with == 0 || without == 0) {
            throw new IllegalArgumentException("an AUC needs files of both outcomes, and all " + ranks.length
                    + (with == 0 ? " are without the event" : " are with the event"));
        }
        return (rankSum - with * (with + 1) / 2) / (with * without);
    }

    private static void refuseUnusable(double[] scores, boolean[] events) {
        if (scores.length != events.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + events.length + " outcomes");
        }
        if (Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException("a score is not a number");
        }
    }
}
