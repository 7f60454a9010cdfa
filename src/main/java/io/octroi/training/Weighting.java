package io.octroi.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * How a model is told of rare defaults: not at all, by weights, or by leaving out some of those who repaid.
 *
 * <p>Whichever way, its raw scores are moved to one scale, on which both outcomes weigh the same: a score of 0 means that
 * the file's risk is the average one. So thresholds of different candidates compare, and the gauge's middle is where
 * decisions are made.
 */
enum Weighting {
    PLAIN,
    CLASS_WEIGHTS,
    UNDERSAMPLED;

    /** So many who repaid are kept for each who defaulted. */
    private static final int REPAID_PER_DEFAULT = 3;

    /** The clients that a model learns from, ascending, out of those that it may. */
    int[] learntFrom(Examples examples, int[] allowed, long seed) {
        if (this != UNDERSAMPLED) {
            return allowed;
        }
        List<Integer> kept = new ArrayList<>();
        List<Integer> repaid = new ArrayList<>();
        for (int client : allowed) {
            (examples.defaulted(client) ? kept : repaid).add(client);
        }
        Collections.shuffle(repaid, new Random(seed));
        kept.addAll(repaid.subList(0, Math.min(repaid.size(), REPAID_PER_DEFAULT * kept.size())));
        return kept.stream().sorted().mapToInt(Integer::intValue).toArray();
    }

    /**
     * What is added to the raw scores of a model that learnt from these clients. After undersampling this holds two
     * corrections: for the share of repaid clients that was kept (King and Zeng, <i>Logistic Regression in Rare Events
     * Data</i>, 2001), back to the rate among all; then, as for a plain model, to the scale on which both outcomes weigh
     * the same.
     *
     * @param allowed out of whom {@link #learntFrom} drew
     */
    double shift(Examples examples, int[] allowed, int[] learntFrom) {
        if (this == CLASS_WEIGHTS) {
            return 0;
        }
        double priorCorrection = Math.log(odds(examples, allowed)) - Math.log(odds(examples, learntFrom));
        double toEqualWeights = -Math.log(odds(examples, allowed));
        return priorCorrection + toEqualWeights;
    }

    /** Defaults for each repaid credit. */
    private static double odds(Examples examples, int[] clients) {
        long defaults = 0;
        for (int client : clients) {
            defaults += examples.defaulted(client) ? 1 : 0;
        }
        return (double) defaults / (clients.length - defaults);
    }
}
