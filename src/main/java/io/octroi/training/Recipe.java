package io.octroi.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * How boosted trees are learnt: what is passed to LightGBM, and how often.
 *
 * <p>Strong regularisation is what pays on application forms: small trees, a large L2 penalty, few features per split.
 *
 * @param rounds how many trees are grown; at most so many where growth stops early
 * @param learningRate by how much each tree counts
 * @param leaves at most so many per tree
 * @param clientsPerLeaf at least so many
 * @param lasso L1, on the leaf values
 * @param ridge L2, on the leaf values; it weighs against the clients' weights, whose mean is 1
 * @param bins at most so many steps per feature
 * @param featureShare the share of features offered to each tree
 * @param splitShare the share of those offered to each split
 * @param clientShare the share of clients each tree is grown on
 */
public record Recipe(
        int rounds,
        double learningRate,
        int leaves,
        int clientsPerLeaf,
        double lasso,
        double ridge,
        int bins,
        double featureShare,
        double splitShare,
        double clientShare) {

    public static final Recipe STANDARD = new Recipe(600, 0.02, 8, 100, 0, 100, 255, 0.5, 0.2, 0.7);

    /** Rounds times learning rate: what a search lets a model grow to before it must stop. */
    private static final double LONGEST = 20;

    private static final int[] BINS = {63, 127, 255};

    public Recipe {
        if (rounds < 1) {
            throw new IllegalArgumentException("a recipe has at least 1 round");
        }
    }

    /** One drawn at random around what is known to work, by the logarithm where sizes differ by orders. */
    static Recipe drawn(Random random) {
        double learningRate = logarithmic(random, 0.02, 0.06);
        return new Recipe(
                (int) Math.round(LONGEST / learningRate),
                learningRate,
                3 + random.nextInt(8),
                (int) Math.round(logarithmic(random, 60, 500)),
                random.nextBoolean() ? 0 : rounded(logarithmic(random, 0.1, 10)),
                rounded(logarithmic(random, 10, 300)),
                BINS[random.nextInt(BINS.length)],
                rounded(0.2 + 0.5 * random.nextDouble()),
                rounded(0.1 + 0.3 * random.nextDouble()),
                rounded(0.5 + 0.4 * random.nextDouble()));
    }

    /** The same, but growing as long as a search lets it. */
    Recipe searched() {
        return new Recipe(
                (int) Math.round(LONGEST / learningRate),
                learningRate,
                leaves,
                clientsPerLeaf,
                lasso,
                ridge,
                bins,
                featureShare,
                splitShare,
                clientShare);
    }

    private static double logarithmic(Random random, double low, double high) {
        return rounded(low * Math.pow(high / low, random.nextDouble()));
    }

    /** To three digits, as people write parameters. */
    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(3)).doubleValue();
    }

    /** Fewer clients cannot be parted: half of them, of which the first model learns, must fill two leaves. */
    int fewestClients() {
        return 4 * clientsPerLeaf;
    }

    /** The parameters by LightGBM's own names, but for the number of rounds. */
    Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("learning_rate", String.valueOf(learningRate));
        named.put("num_leaves", String.valueOf(leaves));
        named.put("min_data_in_leaf", String.valueOf(clientsPerLeaf));
        named.put("lambda_l1", String.valueOf(lasso));
        named.put("lambda_l2", String.valueOf(ridge));
        named.put("max_bin", String.valueOf(bins));
        named.put("feature_fraction", String.valueOf(featureShare));
        named.put("feature_fraction_bynode", String.valueOf(splitShare));
        named.put("bagging_fraction", String.valueOf(clientShare));
        return named;
    }

    /**
     * The parameters as LightGBM reads them. One thread and a fixed order of sums per model: the same clients and seed
     * give the same text, whatever the machine's number of cores.
     */
    String parameters(long seed) {
        return "objective=binary verbosity=-1 num_threads=1 deterministic=true force_col_wise=true bagging_freq=1 seed="
                + Math.floorMod(seed, Integer.MAX_VALUE) + " "
                + named().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
    }
}
