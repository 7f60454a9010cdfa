package io.octroi.scoring;

/** Turns a raw score into the probability that the credit is repaid. */
public sealed interface Calibration permits SigmoidCalibration, IsotonicCalibration {

    /** No file is certain: probabilities stay this far from 0 and 1. */
    double LEAST_DOUBT = 1e-4;

    /**
     * The repayment probability of a raw score, at least {@value #LEAST_DOUBT} and at most 1 less that; it never rises
     * with the raw score.
     */
    double repaymentProbability(double rawScore);

    /** The probability, moved away from certainty where it comes too close. */
    static double doubted(double probability) {
        return Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, probability));
    }
}
