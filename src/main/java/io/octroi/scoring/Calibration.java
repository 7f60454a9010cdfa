package io.octroi.scoring;

import java.util.Optional;

/**
 * Turns a raw score into the probability that the credit is repaid: 1 - sigmoid(slope x raw score + intercept).
 *
 * @param slope above 0: a higher raw score never means a safer file
 * @param intercept the log-odds of default at raw score 0
 */
public record Calibration(double slope, double intercept) {

    /** No file is certain: probabilities stay this far from 0 and 1. */
    static final double LEAST_DOUBT = 1e-4;

    public Calibration {
        if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException(
                    "a calibration has a finite slope above 0 and a finite intercept, not " + slope + ", " + intercept);
        }
    }

    /** The repayment probability of a raw score, at least {@value #LEAST_DOUBT} and at most 1 less that. */
    public double repaymentProbability(double rawScore) {
        double probability = Logistic.of(-(slope * rawScore + intercept));
        return Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, probability));
    }

    /**
     * The calibration that fits raw scores to outcomes best; empty when higher raw scores do not go with more defaults.
     *
     * @param rawScores of clients the model was not trained on
     * @param defaulted how their credits ended
     */
    public static Optional<Calibration> fit(double[] rawScores, boolean[] defaulted) {
        SigmoidFit fit = new SigmoidFit(rawScores, defaulted);
        fit.converge();
        return fit.slope() > 0 ? Optional.of(new Calibration(fit.slope(), fit.intercept())) : Optional.empty();
    }
}
