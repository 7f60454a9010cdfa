package io.octroi.training;

import io.octroi.scoring.Calibration;
import io.octroi.scoring.IsotonicCalibration;
import io.octroi.scoring.ReliabilityBin;
import io.octroi.scoring.SigmoidCalibration;
import java.util.List;
import java.util.Optional;

/**
 * Which calibration keeps its word best on files it was not fitted to: a sigmoid, or the rates that were met.
 *
 * @param calibration the better one, fitted to all files
 * @param brier the mean squared distance of its probabilities from what happened, on files it was not fitted to
 * @param reliability its table, on files it was not fitted to
 */
record CalibrationChoice(Calibration calibration, double brier, List<ReliabilityBin> reliability) {

    private static final int FOLDS = 5;
    private static final long SEED = 1;
    private static final int BINS = 10;

    /** One way to fit a calibration. */
    private interface Method {
        Optional<? extends Calibration> fit(double[] rawScores, boolean[] defaulted);
    }

    /**
     * Fits both and keeps the better; the sigmoid when they tie, or there are too few files for rates.
     *
     * @param rawScores of clients the model was not trained on
     * @return nothing when higher raw scores do not go with more defaults
     * @throws Untrainable when there are fewer files of one outcome than folds
     */
    static Optional<CalibrationChoice> between(double[] rawScores, boolean[] defaulted) {
        Folds folds = Folds.stratified(defaulted, FOLDS, SEED);
        Optional<CalibrationChoice> sigmoid = tried(SigmoidCalibration::fit, rawScores, defaulted, folds);
        Optional<CalibrationChoice> isotonic = tried(IsotonicCalibration::fit, rawScores, defaulted, folds);
        boolean better = isotonic.isPresent() && sigmoid.isPresent() && isotonic.get().brier < sigmoid.get().brier;
        return better ? isotonic : sigmoid;
    }

    private static Optional<CalibrationChoice> tried(
            Method method, double[] rawScores, boolean[] defaulted, Folds folds) {
        double[] probabilities = new double[rawScores.length];
        for (int fold = 0; fold < folds.count(); fold++) {
            Optional<? extends Calibration> fitted = fitted(method, rawScores, defaulted, folds.learntFrom(fold));
            if (fitted.isEmpty()) {
                return Optional.empty();
            }
            for (int file : folds.heldOut(fold)) {
                probabilities[file] = fitted.get().repaymentProbability(rawScores[file]);
            }
        }
        return method.fit(rawScores, defaulted)
                .map(calibration -> new CalibrationChoice(
                        calibration,
                        brier(probabilities, defaulted),
                        ReliabilityBin.table(probabilities, defaulted, BINS)));
    }

    private static Optional<? extends Calibration> fitted(
            Method method, double[] rawScores, boolean[] defaulted, int[] files) {
        double[] scores = new double[files.length];
        boolean[] outcomes = new boolean[files.length];
        for (int i = 0; i < files.length; i++) {
            scores[i] = rawScores[files[i]];
            outcomes[i] = defaulted[files[i]];
        }
        return method.fit(scores, outcomes);
    }

    private static double brier(double[] probabilities, boolean[] defaulted) {
        double sum = 0;
        for (int i = 0; i < probabilities.length; i++) {
            double distance = probabilities[i] - (defaulted[i] ? 0 : 1);
            sum += distance * distance;
        }
        return sum / probabilities.length;
    }
}
