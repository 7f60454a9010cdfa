package io.octroi.training;

import io.octroi.scoring.Forest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Small models, one per fold, each of which scores the clients it did not learn from. */
final class ProxyModels {

    private static final int FOLDS = 5;
    private static final int TREES = 100;
    private static final String PARAMETERS = "objective=binary verbosity=-1 num_threads=1 deterministic=true"
            + " force_col_wise=true learning_rate=0.1 num_leaves=8 min_data_in_leaf=20 lambda_l2=10"
            + " feature_fraction=0.5 seed=";

    /** LightGBM's own default. */
    private static final int BINS = 255;

    private final Examples examples;
    private final double[] scores;
    private final List<Forest> forests;

    /** @throws Untrainable when there are fewer clients of one kind than folds, or LightGBM refuses */
    ProxyModels(Examples examples, long seed) {
        this.examples = examples;
        this.scores = new double[examples.size()];
        Folds folds = Folds.stratified(examples.defaulted(), FOLDS, seed);
        try (LightGbmDataset all = LightGbmDataset.of(examples, BINS, true)) {
            List<Callable<Forest>> jobs = IntStream.range(0, FOLDS)
                    .<Callable<Forest>>mapToObj(
                            fold -> () -> judged(all, folds.learntFrom(fold), folds.heldOut(fold), seed))
                    .toList();
            this.forests = SideBySide.run(jobs, Runtime.getRuntime().availableProcessors());
        }
    }

    /** How likely each client is to be of the wanted kind, in log-odds. */
    double[] scores() {
        return scores.clone();
    }

    /** The features that move the first fold's scores most. */
    List<String> strongest(int count) {
        return GlobalImportance.of(forests.get(0), examples).entrySet().stream()
                .filter(feature -> feature.getValue() > 0)
                .limit(count)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Forest judged(LightGbmDataset all, int[] learntFrom, int[] heldOut, long seed) {
        try (LightGbmDataset part = all.subset(learntFrom);
                LightGbmBooster booster =
                        new LightGbmBooster(part, PARAMETERS + Math.floorMod(seed, Integer.MAX_VALUE))) {
            int trees = 0;
            while (trees < TREES && booster.grow()) {
                trees++;
            }
            Forest forest = Forest.parse(booster.text(trees));
            for (int client : heldOut) {
                scores[client] = forest.rawScore(examples.row(client));
            }
            return forest;
        }
    }
}
