package io.octroi.training;

import io.octroi.statistics.Bootstrap.Interval;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a training came to.
 *
 * @param modelId of the new model
 * @param folder where its package lies
 * @param clients how many reference clients it learnt from
 * @param defaultRate the share of them that defaulted, 0 to 1
 * @param ignored columns that this program does not know, by file; they were not read
 * @param features how many features it reads
 * @param selection how they were chosen
 * @param candidates the honest row first: what inner folds chose, judged by outer folds; then each candidate
 * @param packed which of them is packed, for people
 * @param auc of the honest row
 * @param cost business cost per file of the honest row; lower is better
 * @param threshold in solvency points, with where it may as well lie
 * @param flippedByNoise the share of decisions that a little noise turns, 0 to 1
 * @param resumed how many results of an earlier run were used again
 * @param took from the first row read to the package written
 */
public record TrainingReport(
        String modelId,
        Path folder,
        long clients,
        double defaultRate,
        Map<String, Set<String>> ignored,
        int features,
        List<Step> selection,
        List<Line> candidates,
        String packed,
        double auc,
        double cost,
        Interval threshold,
        double flippedByNoise,
        int resumed,
        Duration took) {

    /** One step of the choice of features: what it leaves out, and how many features there were before and after. */
    public record Step(String rule, int before, int after) {}

    /**
     * One line of the comparison.
     *
     * @param figures by name, with where 95 of 100 draws of the clients put them
     * @param differences from the first line, for AUC and cost, drawn in pairs; none in that line itself
     * @param secondsToLearn one model; 0 in the first line
     * @param microsecondsToScore one client; 0 in the first line
     */
    public record Line(
            String label,
            Map<String, Interval> figures,
            Map<String, Interval> differences,
            double secondsToLearn,
            double microsecondsToScore) {}
}
