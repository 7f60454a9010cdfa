package io.octroi.training;

import io.octroi.client.Outcome;
import io.octroi.scoring.Confusion;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Evaluation;
import io.octroi.scoring.ReliabilityBin;
import io.octroi.scoring.Score;
import java.util.Arrays;
import java.util.Optional;

/** The scores that two models, A and B, gave clients whose outcome is known. */
final class KnownOutcomes {

    private static final int BINS = 10;

    /** The standard normal quantile that leaves 2.5 % on each side. */
    private static final double DEVIATIONS = 1.959963984540054;

    private final CostMatrix costs;
    private final double thresholdOfA;
    private final double thresholdOfB;
    private double[] byA = new double[1024];
    private double[] byB = new double[1024];
    private double[] probabilitiesOfB = new double[1024];
    private boolean[] defaulted = new boolean[1024];
    private int size;

    KnownOutcomes(CostMatrix costs, double thresholdOfA, double thresholdOfB) {
        this.costs = costs;
        this.thresholdOfA = thresholdOfA;
        this.thresholdOfB = thresholdOfB;
    }

    void add(Outcome outcome, Score scoreByA, Score scoreByB) {
        if (size == defaulted.length) {
            byA = Arrays.copyOf(byA, 2 * size);
            byB = Arrays.copyOf(byB, 2 * size);
            probabilitiesOfB = Arrays.copyOf(probabilitiesOfB, 2 * size);
            defaulted = Arrays.copyOf(defaulted, 2 * size);
        }
        byA[size] = scoreByA.solvencyScore();
        byB[size] = scoreByB.solvencyScore();
        probabilitiesOfB[size] = scoreByB.repaymentProbability();
        defaulted[size++] = outcome == Outcome.DEFAULTED;
    }

    /** Empty when there are no outcomes, or all are the same: they tell no model from another. */
    Optional<ModelComparison.Outcomes> outcomes() {
        boolean[] ends = Arrays.copyOf(defaulted, size);
        int defaults = 0;
        for (boolean end : ends) {
            defaults += end ? 1 : 0;
        }
        if (defaults == 0 || defaults == size) {
            return Optional.empty();
        }
        Evaluation ofA = new Evaluation(Arrays.copyOf(byA, size), ends);
        Evaluation ofB = new Evaluation(Arrays.copyOf(byB, size), ends);
        double costOfA = costs.mean(ofA.at(thresholdOfA));
        double costOfB = costs.mean(ofB.at(thresholdOfB));
        return Optional.of(new ModelComparison.Outcomes(
                size,
                ofA.auc(),
                ofB.auc(),
                costOfA,
                costOfB,
                costOfB - costOfA,
                margin(costOfB - costOfA),
                ReliabilityBin.table(Arrays.copyOf(probabilitiesOfB, size), ends, BINS)));
    }

    /** Half of the 95 % interval of the mean difference, from how much it varies between clients. */
    private double margin(double mean) {
        double squares = 0;
        for (int client = 0; client < size; client++) {
            double off = cost(byB[client] >= thresholdOfB, defaulted[client])
                    - cost(byA[client] >= thresholdOfA, defaulted[client])
                    - mean;
            squares += off * off;
        }
        return DEVIATIONS * Math.sqrt(squares / (size - 1)) / Math.sqrt(size);
    }

    private double cost(boolean granted, boolean defaults) {
        return costs.mean(new Confusion(
                granted && !defaults ? 1 : 0,
                !granted && !defaults ? 1 : 0,
                granted && defaults ? 1 : 0,
                !granted && defaults ? 1 : 0));
    }
}
