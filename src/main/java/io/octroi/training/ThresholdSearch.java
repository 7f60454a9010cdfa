package io.octroi.training;

import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Evaluation;
import io.octroi.statistics.Bootstrap;
import io.octroi.statistics.Quantiles;
import io.octroi.statistics.RankedOutcomes;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The threshold that is drawn from out-of-fold scores, by the rule that costs least on files it was not drawn from.
 *
 * @param threshold in solvency points
 * @param rule how it was found
 */
record ThresholdSearch(double threshold, Rule rule) {

    private static final int FOLDS = 5;
    private static final double BEYOND_DOUBT = 2;
    private static final int DRAWS = 200;

    /** How a threshold is found. */
    enum Rule {
        /** Where the calibrated risk makes granting and refusing cost the same. */
        BREAK_EVEN,
        /** The cheapest of all cuts. */
        CHEAPEST
    }

    /**
     * Searches.
     *
     * @param rawScores of clients the model had not seen
     * @param seed of the folds on which the rules compete
     */
    static ThresholdSearch of(double[] rawScores, boolean[] defaulted, CostMatrix costs, long seed) {
        OptionalDouble breakEven = BreakEven.threshold(rawScores, defaulted, costs);
        if (breakEven.isPresent() && !isCheapestCheaper(rawScores, defaulted, costs, seed)) {
            return new ThresholdSearch(breakEven.getAsDouble(), Rule.BREAK_EVEN);
        }
        return new ThresholdSearch(cheapest(rawScores, defaulted, costs), Rule.CHEAPEST);
    }

    private static double cheapest(double[] rawScores, boolean[] defaulted, CostMatrix costs) {
        return new Evaluation(Standing.solvency(rawScores), defaulted)
                .cheapest(costs)
                .threshold();
    }

    /** Whether the cheapest cut saves more than two standard errors, on files that neither rule has seen. */
    private static boolean isCheapestCheaper(double[] rawScores, boolean[] defaulted, CostMatrix costs, long seed) {
        Folds folds = Folds.stratified(defaulted, FOLDS, seed);
        double[] saved = new double[rawScores.length];
        for (int fold = 0; fold < folds.count(); fold++) {
            int[] seen = folds.learntFrom(fold);
            double[] scores = Arrays.stream(seen).mapToDouble(i -> rawScores[i]).toArray();
            boolean[] outcomes = new boolean[seen.length];
            for (int i = 0; i < seen.length; i++) {
                outcomes[i] = defaulted[seen[i]];
            }
            double even = BreakEven.threshold(scores, outcomes, costs).orElse(0);
            double cheap = cheapest(scores, outcomes, costs);
            for (int file : folds.heldOut(fold)) {
                double solvency = Standing.solvency(rawScores[file]);
                saved[file] = cost(solvency >= even, defaulted[file], costs)
                        - cost(solvency >= cheap, defaulted[file], costs);
            }
        }
        double mean = Arrays.stream(saved).average().orElse(0);
        double spread = Arrays.stream(saved).map(x -> (x - mean) * (x - mean)).sum();
        double standardError = Math.sqrt(spread / saved.length / (saved.length - 1.0));
        return mean > BEYOND_DOUBT * standardError;
    }

    private static double cost(boolean granted, boolean defaulted, CostMatrix costs) {
        if (granted) {
            return defaulted ? costs.grantedDefaulted() : costs.grantedRepaid();
        }
        return defaulted ? costs.refusedDefaulted() : costs.refusedRepaid();
    }

    /**
     * How well the data know the threshold: where the cheapest cut lies in 95 of 100 draws of the clients, with
     * replacement. Where costs are flat around their lowest point it is wide.
     */
    Bootstrap.Interval interval(double[] rawScores, boolean[] defaulted, CostMatrix costs, long seed) {
        RankedOutcomes ranked = new RankedOutcomes(rawScores, defaulted);
        double[] cheapest = new double[DRAWS];
        int[] draw = {0};
        new Bootstrap(rawScores.length, DRAWS, seed).each(counts -> {
            Cheapest walk = new Cheapest(rawScores, costs);
            ranked.walk(counts, walk);
            cheapest[draw[0]++] = Standing.solvency(walk.rawScore());
        });
        Arrays.sort(cheapest);
        return new Bootstrap.Interval(
                threshold,
                Math.min(threshold, Quantiles.of(cheapest, 0.025)),
                Math.max(threshold, Quantiles.of(cheapest, 0.975)));
    }

    /** Refuses more and more files, the riskiest first, and remembers where that was cheapest. */
    private static final class Cheapest implements RankedOutcomes.Step {

        private final double[] rawScores;
        private final double byRefusingDefaulted;
        private final double byRefusingRepaid;
        private double least;
        private double rawScore;

        Cheapest(double[] rawScores, CostMatrix costs) {
            this.rawScores = rawScores;
            byRefusingDefaulted = costs.refusedDefaulted() - costs.grantedDefaulted();
            byRefusingRepaid = costs.refusedRepaid() - costs.grantedRepaid();
            rawScore = Double.MAX_VALUE;
        }

        @Override
        public void passed(int file, double with, double without) {
            double cost = with * byRefusingDefaulted + without * byRefusingRepaid;
            if (cost < least) {
                least = cost;
                rawScore = rawScores[file];
            }
        }

        double rawScore() {
            return rawScore;
        }
    }
}
