package io.octroi.drift;

import io.octroi.scoring.Evaluation;
import io.octroi.scoring.Manifest;
import io.octroi.scoring.ReliabilityBin;
import io.octroi.scoring.Score;
import io.octroi.statistics.AucInterval;
import io.octroi.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * How well the model foretold the outcomes that are known of a sample.
 *
 * @param month when these clients came; empty for all of them
 * @param files how many outcomes are known
 * @param defaults how many of them are defaults
 * @param auc with fewer than two files of either outcome there is none
 * @param cost the business cost per file at the model's threshold
 * @param predicted the default rate that the model expects of them, 0 to 1
 * @param observed the default rate that was met
 * @param calibration from the safest files to the riskiest
 */
public record Performance(
        String month,
        long files,
        long defaults,
        Optional<Estimate> auc,
        Optional<Double> cost,
        double predicted,
        double observed,
        List<ReliabilityBin> calibration) {

    private static final int BINS = 10;
    private static final int LEAST_IN_A_BIN = 50;

    public Performance {
        calibration = List.copyOf(calibration);
    }

    static Performance of(String month, List<Score> scores, boolean[] defaulted, Manifest manifest) {
        double[] solvency = scores.stream().mapToDouble(Score::solvencyScore).toArray();
        double[] risk =
                scores.stream().mapToDouble(score -> -score.solvencyScore()).toArray();
        double[] repayment =
                scores.stream().mapToDouble(Score::repaymentProbability).toArray();
        long defaults = 0;
        double predicted = 0;
        for (int i = 0; i < defaulted.length; i++) {
            defaults += defaulted[i] ? 1 : 0;
            predicted += 1 - repayment[i];
        }
        boolean comparable = Math.min(defaults, defaulted.length - defaults) > 1;
        int bins = Math.max(1, Math.min(BINS, defaulted.length / LEAST_IN_A_BIN));
        return new Performance(
                month,
                defaulted.length,
                defaults,
                comparable ? Optional.of(AucInterval.of(risk, defaulted)) : Optional.empty(),
                comparable
                        ? Optional.of(manifest.costMatrix()
                                .mean(new Evaluation(solvency, defaulted)
                                        .at(manifest.policy().threshold())))
                        : Optional.empty(),
                predicted / defaulted.length,
                (double) defaults / defaulted.length,
                ReliabilityBin.table(repayment, defaulted, bins));
    }
}
