package io.octroi.training;

import io.octroi.client.Progress;
import io.octroi.scoring.Forest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Grows one model on all clients, and one per fold on the clients outside it; side by side, each on one thread, so that
 * the number of cores changes the time and nothing else.
 */
final class CrossValidation {

    private final Examples examples;
    private final Recipe recipe;
    private final long seed;
    private final Growth growth;
    private final double[] rawScores;

    CrossValidation(Examples examples, Recipe recipe, long seed, Progress progress) {
        this.examples = examples;
        this.recipe = recipe;
        this.seed = seed;
        this.growth = new Growth(recipe, seed, "trees", recipe.folds() + 1, progress);
        this.rawScores = new double[examples.size()];
    }

    /** @throws Untrainable when there are too few clients of one outcome, or LightGBM refuses */
    Learnt run(int threads) {
        Folds folds = Folds.stratified(examples.defaulted(), recipe.folds(), seed);
        try (LightGbmDataset all = LightGbmDataset.of(examples)) {
            List<Callable<String>> jobs = new ArrayList<>();
            jobs.add(() -> growth.on(all));
            for (int fold = 0; fold < folds.count(); fold++) {
                int[] learntFrom = folds.learntFrom(fold);
                int[] heldOut = folds.heldOut(fold);
                jobs.add(() -> validate(all, learntFrom, heldOut));
            }
            return new Learnt(SideBySide.run(jobs, threads).get(0), rawScores);
        }
    }

    private String validate(LightGbmDataset all, int[] learntFrom, int[] heldOut) {
        try (LightGbmDataset part = all.subset(learntFrom)) {
            String model = growth.on(part);
            Forest forest = Forest.parse(model);
            for (int client : heldOut) {
                rawScores[client] = forest.rawScore(examples.row(client));
            }
            return model;
        }
    }

    /** What was learnt. */
    static final class Learnt {

        private final String model;
        private final double[] rawScores;

        Learnt(String model, double[] rawScores) {
            this.model = model;
            this.rawScores = rawScores;
        }

        /** The model grown on all clients, in LightGBM's text format. */
        String model() {
            return model;
        }

        /** Every client's raw score, each by the model that did not learn from them. */
        double[] rawScores() {
            return rawScores.clone();
        }
    }
}
