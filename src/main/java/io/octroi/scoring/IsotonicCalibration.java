package io.octroi.scoring;

import java.util.List;
import java.util.Optional;

/**
 * A calibration along the default rates that were met: between two knots the rate is interpolated linearly, beyond the
 * outer ones it stays.
 *
 * <p>Zadrozny and Elkan, <i>Transforming Classifier Scores into Accurate Multiclass Probability Estimates</i>, 2002;
 * steps become lines, so that two scores that differ seldom have the same probability.
 *
 * @param knots at least two; raw scores rise from one to the next, default rates never fall
 */
public record IsotonicCalibration(List<Knot> knots) implements Calibration {

    public IsotonicCalibration {
        knots = List.copyOf(knots);
        if (knots.size() < 2) {
            throw new IllegalArgumentException("an isotonic calibration has at least 2 knots, not " + knots.size());
        }
        for (int i = 1; i < knots.size(); i++) {
            if (!knots.get(i - 1).isBelow(knots.get(i))) {
                throw new IllegalArgumentException("the knots of a calibration must rise, and knot " + i + " does not");
            }
        }
    }

    /** The default rate met around a raw score, 0 to 1. */
    public record Knot(double rawScore, double defaultRate) {

        public Knot {
            if (!Double.isFinite(rawScore) || !(defaultRate >= 0 && defaultRate <= 1)) {
                throw new IllegalArgumentException(
                        "a knot has a finite raw score and a rate from 0 to 1, not " + rawScore + ", " + defaultRate);
            }
        }

        private boolean isBelow(Knot next) {
            return rawScore < next.rawScore && defaultRate <= next.defaultRate;
        }
    }

    @Override
    public double repaymentProbability(double rawScore) {
        return Calibration.doubted(1 - defaultRate(rawScore));
    }

    /**
     * The calibration that follows these outcomes; empty when higher raw scores do not go with more defaults, or there
     * are too few files to tell.
     *
     * @param rawScores of clients the model was not trained on
     * @param defaulted how their credits ended
     */
    public static Optional<IsotonicCalibration> fit(double[] rawScores, boolean[] defaulted) {
        List<Knot> knots = ScoreGroup.risingRates(ScoreGroup.of(rawScores, defaulted));
        return knots.size() < 2 ? Optional.empty() : Optional.of(new IsotonicCalibration(knots));
    }

    private double defaultRate(double rawScore) {
        int above = 0;
        while (above < knots.size() && knots.get(above).rawScore() <= rawScore) {
            above++;
        }
        if (above == 0 || above == knots.size()) {
            return knots.get(Math.max(above - 1, 0)).defaultRate();
        }
        Knot low = knots.get(above - 1);
        Knot high = knots.get(above);
        double part = (rawScore - low.rawScore()) / (high.rawScore() - low.rawScore());
        return low.defaultRate() + part * (high.defaultRate() - low.defaultRate());
    }
}
