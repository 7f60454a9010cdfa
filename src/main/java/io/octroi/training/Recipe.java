package io.octroi.training;

import java.util.Locale;

/**
 * How a model is learnt: what is passed to LightGBM, and how often.
 *
 * <p>Strong regularisation is what pays on application forms: small trees, a large L2 penalty, few features per split.
 *
 * @param features at most so many are read by the model; more are offered, {@link Shortlist} chooses
 * @param folds how many parts the clients are dealt into for validation, at least 2
 * @param rounds how many trees are grown
 * @param learningRate by how much each tree counts
 * @param leaves at most so many per tree
 * @param clientsPerLeaf at least so many
 * @param penalty L2, on the leaf values; it weighs against the clients' weights, whose mean is 1
 * @param featureShare the share of features offered to each tree
 * @param splitShare the share of those offered to each split
 * @param clientShare the share of clients each tree is grown on
 */
public record Recipe(
        int features,
        int folds,
        int rounds,
        double learningRate,
        int leaves,
        int clientsPerLeaf,
        double penalty,
        double featureShare,
        double splitShare,
        double clientShare) {

    public static final Recipe STANDARD = new Recipe(300, 5, 600, 0.02, 8, 100, 100, 0.5, 0.2, 0.7);

    public Recipe {
        if (features < 1 || folds < 2 || rounds < 1) {
            throw new IllegalArgumentException("a recipe has at least 1 feature, 2 folds and 1 round");
        }
    }

    /** Fewer clients cannot be parted: half of them, of which the first model learns, must fill two leaves. */
    int fewestClients() {
        return 4 * clientsPerLeaf;
    }

    /**
     * The parameters as LightGBM reads them. One thread and a fixed order of sums per model: the same clients and seed
     * give the same text, whatever the machine's number of cores.
     */
    String parameters(long seed) {
        return String.format(
                Locale.ROOT,
                "objective=binary verbosity=-1 num_threads=1 deterministic=true force_col_wise=true seed=%d"
                        + " learning_rate=%s num_leaves=%d min_data_in_leaf=%d lambda_l2=%s feature_fraction=%s"
                        + " feature_fraction_bynode=%s bagging_fraction=%s bagging_freq=1",
                Math.floorMod(seed, Integer.MAX_VALUE),
                learningRate,
                leaves,
                clientsPerLeaf,
                penalty,
                featureShare,
                splitShare,
                clientShare);
    }
}
