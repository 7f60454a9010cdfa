package io.octroi.training;

import io.octroi.scoring.Policy;
import io.octroi.scoring.Recommendation;

/**
 * What a model said of one client whose outcome is known.
 *
 * @param granted whether the solvency score reaches the threshold, a second look or not: as grant rates are counted
 *     everywhere
 * @param referred whether a second look is recommended
 * @param defaultProbability the calibrated one, 0 to 1
 * @param defaulted how the credit ended
 */
record Judgement(boolean granted, boolean referred, double defaultProbability, boolean defaulted) {

    static Judgement of(double solvencyScore, double repaymentProbability, Policy policy, boolean defaulted) {
        return new Judgement(
                solvencyScore >= policy.threshold(),
                policy.recommend(solvencyScore) == Recommendation.REFER,
                1 - repaymentProbability,
                defaulted);
    }
}
