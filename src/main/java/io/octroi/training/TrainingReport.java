package io.octroi.training;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What a training came to.
 *
 * @param modelId of the new model
 * @param folder where its package lies
 * @param clients how many reference clients it learnt from
 * @param defaultRate the share of them that defaulted, 0 to 1
 * @param features how many features it reads
 * @param auc on clients the scoring model had not seen
 * @param cost business cost per file at the threshold, on the same clients; lower is better
 * @param threshold in solvency points
 * @param took from the first row read to the package written
 */
public record TrainingReport(
        String modelId,
        Path folder,
        long clients,
        double defaultRate,
        int features,
        double auc,
        double cost,
        double threshold,
        Duration took) {}
