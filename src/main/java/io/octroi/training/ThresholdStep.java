package io.octroi.training;

import io.octroi.scoring.Confusion;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Evaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one threshold would have done with clients the model had not seen.
 *
 * @param threshold in solvency points
 * @param grantRate the share of files granted, 0 to 1
 * @param cost business cost per file
 * @param refusedGoodPayers how many files were refused that were repaid
 * @param refusedGoodShare the share of all good payers whom that hits, 0 to 1
 * @param defaultRate the share of granted files that defaulted
 * @param expectedLoss the share of them that calibrated probabilities foretell
 * @param lostAmountShare the share of the amount granted that went to files that defaulted
 * @param expectedLostAmountShare the share of it that calibrated probabilities foretell
 */
public record ThresholdStep(
        double threshold,
        double grantRate,
        double cost,
        long refusedGoodPayers,
        double refusedGoodShare,
        double defaultRate,
        double expectedLoss,
        double lostAmountShare,
        double expectedLostAmountShare) {

    private static final int STEPS = 100;

    /**
     * From granting everyone to granting hardly anyone, a hundredth of the files at a time, and the chosen threshold.
     *
     * @param probabilities of default, calibrated, in the same order as the scores
     * @param credits the amounts asked for
     */
    static List<ThresholdStep> table(
            double[] solvency,
            double[] probabilities,
            boolean[] defaulted,
            double[] credits,
            CostMatrix costs,
            double chosen) {
        Evaluation evaluation = new Evaluation(solvency, defaulted);
        double[] ascending = solvency.clone();
        Arrays.sort(ascending);
        double[] thresholds = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> step == 0
                        ? 0
                        : ascending[(int) Math.min(ascending.length - 1L, (long) step * ascending.length / STEPS)])
                .toArray();
        List<ThresholdStep> table = new ArrayList<>();
        for (double threshold : with(thresholds, chosen)) {
            Confusion counts = evaluation.at(threshold);
            if (counts.granted() > 0) {
                table.add(step(threshold, counts, solvency, probabilities, defaulted, credits, costs));
            }
        }
        return table;
    }

    private static double[] with(double[] thresholds, double chosen) {
        double[] all = Arrays.copyOf(thresholds, thresholds.length + 1);
        all[thresholds.length] = chosen;
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    private static ThresholdStep step(
            double threshold,
            Confusion counts,
            double[] solvency,
            double[] probabilities,
            boolean[] defaulted,
            double[] credits,
            CostMatrix costs) {
        double expected = 0;
        double amount = 0;
        double lost = 0;
        double expectedAmount = 0;
        for (int client = 0; client < solvency.length; client++) {
            if (solvency[client] >= threshold) {
                expected += probabilities[client];
                amount += credits[client];
                lost += defaulted[client] ? credits[client] : 0;
                expectedAmount += probabilities[client] * credits[client];
            }
        }
        long goodPayers = counts.grantedRepaid() + counts.refusedRepaid();
        return new ThresholdStep(
                threshold,
                counts.grantRate(),
                costs.mean(counts),
                counts.refusedRepaid(),
                (double) counts.refusedRepaid() / goodPayers,
                (double) counts.grantedDefaulted() / counts.granted(),
                expected / counts.granted(),
                amount == 0 ? 0 : lost / amount,
                amount == 0 ? 0 : expectedAmount / amount);
    }
}
