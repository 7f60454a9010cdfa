package io.octroi.training;

import io.octroi.scoring.Calibration;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.SigmoidCalibration;
import java.util.OptionalDouble;

/**
 * The threshold at which granting and refusing cost the same: where the calibrated risk is such that the loss on those who
 * default eats up the gain on those who repay (Elkan, <i>The Foundations of Cost-Sensitive Learning</i>, 2001).
 *
 * <p>Two numbers of a sigmoid, fitted to all files, say where that is; the cheapest cut among all hangs on the few files
 * beside it. So this one serves unless the other is cheaper beyond doubt.
 */
final class BreakEven {

    private static final double LOWEST = -40;
    private static final double HIGHEST = 40;
    private static final int HALVINGS = 100;

    private BreakEven() {}

    /** The risk of default from which refusing is cheaper, 0 to 1; for costs that are not degenerate. */
    static double risk(CostMatrix costs) {
        double lossOnDefault = costs.grantedDefaulted() - costs.refusedDefaulted();
        double gainOnRepaid = costs.refusedRepaid() - costs.grantedRepaid();
        return gainOnRepaid / (gainOnRepaid + lossOnDefault);
    }

    /** In solvency points; empty where higher raw scores do not go with more defaults. */
    static OptionalDouble threshold(double[] rawScores, boolean[] defaulted, CostMatrix costs) {
        return SigmoidCalibration.fit(rawScores, defaulted).stream()
                .mapToDouble(sigmoid -> Standing.solvency(rawScore(sigmoid, risk(costs))))
                .findFirst();
    }

    /** The raw score of that risk, by halving. */
    private static double rawScore(Calibration calibration, double risk) {
        double low = LOWEST;
        double high = HIGHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (1 - calibration.repaymentProbability(middle) < risk) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
