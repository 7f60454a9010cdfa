package io.octroi.scoring;

import java.util.Optional;

/**
 * A calibration along a sigmoid: 1 - sigmoid(slope x raw score + intercept).
 *
 * @param slope above 0: a higher raw score never means a safer file
 * @param intercept the log-odds of default at raw score 0
 */
public record SigmoidCalibration(double slope, double intercept) implements Calibration {

    public SigmoidCalibration {
        if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException(
                    "a calibration has a finite slope above 0 and a finite intercept, not " + slope + ", " + intercept);
        }
    }

    @Override
    public double repaymentProbability(double rawScore) {
        return Calibration.doubted(Logistic.of(-(slope * rawScore + intercept)));
    }

    /**
     * The sigmoid that fits raw scores to outcomes best; empty when higher raw scores do not go with more defaults.
     *
     * @param rawScores of clients the model was not trained on
     * @param defaulted how their credits ended
     */
    public static Optional<SigmoidCalibration> fit(double[] rawScores, boolean[] defaulted) {
        SigmoidFit fit = new SigmoidFit(rawScores, defaulted);
        fit.converge();
        return fit.slope() > 0 ? Optional.of(new SigmoidCalibration(fit.slope(), fit.intercept())) : Optional.empty();
    }
}
