package io.octroi.training;

import io.octroi.scoring.Confusion;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Evaluation;
import io.octroi.scoring.Forest;
import io.octroi.scoring.Policy;
import io.octroi.scoring.Recommendation;
import io.octroi.statistics.Bootstrap.Interval;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the model to be packed is worth: the policy and calibration that out-of-fold scores of all clients yield, and the
 * figures of outer folds, whose clients had no say in what they measure.
 *
 * @param winner what is packed
 * @param policy from the inner folds of all clients
 * @param interval where the threshold may as well lie
 * @param calibration from the same scores
 * @param chosen the honest figures: in each outer fold, what the inner folds preferred
 * @param counts what that did, all outer folds together
 * @param calibrationError of the honest probabilities
 * @param thresholds what other thresholds would have done with the scores from which the policy was drawn
 * @param stability of decisions under noise
 */
record Appraisal(
        Standing winner,
        Policy policy,
        Interval interval,
        CalibrationChoice calibration,
        Comparison.Row chosen,
        Confusion counts,
        double calibrationError,
        List<ThresholdStep> thresholds,
        Stability stability) {

    /** So many solvency points around the threshold are referred. */
    static final double REFER_MARGIN = 3;

    /** @throws Untrainable when the scores tell nothing, or the cheapest policy is the same for everyone */
    static Appraisal of(Comparison comparison, List<Comparison.Row> rows, CostMatrix costs, long seed) {
        Standing winner = comparison.winner();
        Examples examples = winner.examples();
        double[] raw = winner.chosen().validation().rawScores();
        CalibrationChoice choice = winner.calibration().orElseThrow();
        Policy policy = new Policy(winner.search().threshold(), REFER_MARGIN);
        OutOfFold judged = comparison.chosen();
        int[] once = new int[raw.length];
        Arrays.fill(once, 1);
        return new Appraisal(
                winner,
                policy,
                winner.search().interval(raw, examples.defaulted(), costs, seed),
                choice,
                rows.get(0),
                judged.confusion(once),
                Curves.calibrationError(judged),
                ThresholdStep.table(
                        Standing.solvency(raw),
                        Arrays.stream(raw)
                                .map(score -> 1 - choice.calibration().repaymentProbability(score))
                                .toArray(),
                        examples.defaulted(),
                        examples.credits(),
                        costs,
                        policy.threshold()),
                Stability.of(Forest.parse(winner.outing().text()), examples, policy, seed));
    }

    /**
     * Lets a training end as soon as it shows that no model would help.
     *
     * @throws Untrainable when higher scores do not go with more defaults, or one answer is the cheapest for all
     */
    static void refuseHopeless(double[] rawScores, boolean[] defaulted, ThresholdSearch search, boolean isCalibrated) {
        if (!isCalibrated) {
            throw new Untrainable(
                    "the features say nothing of who defaults: on clients it has not seen, the model ranks"
                            + " no better than chance");
        }
        Confusion counts = new Evaluation(Standing.solvency(rawScores), defaulted).at(search.threshold());
        if (counts.granted() == 0 || counts.granted() == counts.files()) {
            throw new Untrainable("with these costs and outcomes the cheapest policy is to "
                    + (counts.granted() == 0 ? "refuse" : "grant")
                    + " everyone: no model would change that, check the cost matrix");
        }
    }

    /** Figures by the name they have in the manifest; all but the referred share are those of the outer folds. */
    Map<String, Double> metrics() {
        Map<String, Double> metrics = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            metrics.put(figure.id(), chosen.of(figure).value());
        }
        metrics.put("referRate", referRate());
        metrics.put("calibrationError", calibrationError);
        metrics.put("flippedByNoise", stability.flipped());
        return metrics;
    }

    private double referRate() {
        double[] solvency = Standing.solvency(winner.chosen().validation().rawScores());
        return Arrays.stream(solvency)
                        .filter(score -> policy.recommend(score) == Recommendation.REFER)
                        .count()
                / (double) solvency.length;
    }
}
