package io.octroi.training;

import io.octroi.scoring.Confusion;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Evaluation;
import io.octroi.scoring.Policy;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Solvency;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What out-of-fold scores are worth, and the policy and calibration drawn from them.
 *
 * @param metrics figures by the name they have in the manifest
 */
record Appraisal(
        double auc, Evaluation.Cut cut, Policy policy, CalibrationChoice calibration, Map<String, Double> metrics) {

    /** So many solvency points around the threshold are referred. */
    static final double REFER_MARGIN = 3;

    /** LightGBM's own sigmoid parameter, which no recipe changes. */
    private static final double STEEPNESS = 1;

    /** @throws Untrainable when the scores tell nothing, or the cheapest policy is the same for everyone */
    static Appraisal of(double[] rawScores, boolean[] defaulted, CostMatrix costs) {
        double[] solvency =
                Arrays.stream(rawScores).map(raw -> Solvency.of(raw, STEEPNESS)).toArray();
        Evaluation evaluation = new Evaluation(solvency, defaulted);
        CalibrationChoice choice = CalibrationChoice.between(rawScores, defaulted)
                .orElseThrow(() -> new Untrainable("the features say nothing of who defaults: on clients it has not"
                        + " seen, the model ranks no better than chance"));
        Evaluation.Cut cut = evaluation.cheapest(costs);
        refuseOneAnswerForAll(cut.counts());
        Policy policy = new Policy(cut.threshold(), REFER_MARGIN);
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("auc", evaluation.auc());
        metrics.put("cost", cut.cost());
        metrics.put("grantRate", cut.counts().grantRate());
        metrics.put("referRate", referRate(policy, solvency));
        metrics.put("brier", choice.brier());
        return new Appraisal(evaluation.auc(), cut, policy, choice, metrics);
    }

    private static void refuseOneAnswerForAll(Confusion counts) {
        if (counts.granted() == 0 || counts.granted() == counts.files()) {
            throw new Untrainable("with these costs and outcomes the cheapest policy is to "
                    + (counts.granted() == 0 ? "refuse" : "grant")
                    + " everyone: no model would change that, check the cost matrix");
        }
    }

    private static double referRate(Policy policy, double[] solvency) {
        return Arrays.stream(solvency)
                        .filter(score -> policy.recommend(score) == Recommendation.REFER)
                        .count()
                / (double) solvency.length;
    }
}
