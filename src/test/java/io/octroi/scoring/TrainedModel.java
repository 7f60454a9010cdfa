package io.octroi.scoring;

import io.github.metarank.lightgbm4j.LGBMException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/** Small models of all kinds that are read, trained by LightGBM on the spot. */
public enum TrainedModel {
    PLAIN(0, 40, "num_leaves=31 min_data_in_leaf=5"),
    ZERO_AS_MISSING(0, 20, "num_leaves=31 zero_as_missing=true"),
    WITHOUT_MISSING(0, 20, "num_leaves=31 use_missing=false"),
    CATEGORICAL(
            6,
            20,
            "num_leaves=31 categorical_feature=0,1,2,3,4,5 min_data_per_group=5 cat_smooth=1 max_cat_to_onehot=1"),
    CATEGORICAL_ZERO_AS_MISSING(
            6, 10, "num_leaves=31 categorical_feature=0,1,2,3,4,5 min_data_per_group=5 zero_as_missing=true"),
    DEEP(0, 20, "num_leaves=220 min_data_in_leaf=1 min_sum_hessian_in_leaf=0 learning_rate=0.7 extra_trees=true"),
    SHALLOW(0, 60, "num_leaves=8 feature_fraction=0.5 bagging_freq=1 bagging_fraction=0.7"),
    STUMPS(0, 30, "num_leaves=2"),
    SINGLE_LEAF(0, 3, "num_leaves=2 min_data_in_leaf=100000"),
    STEEP_SIGMOID(0, 10, "num_leaves=15 sigmoid=2.5 boost_from_average=false"),
    WEIGHTED_CLASSES(0, 10, "num_leaves=15 scale_pos_weight=11 extra_trees=true"),
    DART(0, 15, "num_leaves=15 boosting=dart drop_rate=0.5"),
    RANDOM_FOREST(0, 12, "num_leaves=15 boosting=rf bagging_freq=1 bagging_fraction=0.6"),
    DEEPEST(
            0,
            20,
            "num_leaves=220 min_data_in_leaf=1 min_sum_hessian_in_leaf=0 min_data_in_bin=1 learning_rate=0.7"
                    + " feature_fraction_bynode=0.04"),
    REPEATING(0, 15, "num_leaves=31 feature_fraction=0.08"),
    ONE_HOT(8, 10, "num_leaves=31 categorical_feature=0,1,2,3,4,5,6,7 min_data_per_group=1 max_cat_to_onehot=99"),
    SHALLOW_CATEGORICAL(6, 30, "num_leaves=8 categorical_feature=0,1,2,3,4,5 min_data_per_group=5 cat_smooth=1"),
    NINE_LEAVES(0, 20, "num_leaves=9"),
    ONE_SIDED(0, 15, "num_leaves=15 data_sample_strategy=goss"),
    COARSE(0, 15, "num_leaves=31 max_bin=7"),
    SMOOTH(0, 15, "num_leaves=31 lambda_l1=1 lambda_l2=5 path_smooth=10"),
    TINY(0, 1, "num_leaves=3");

    public static final int WIDTH = 25;
    private static final int TRAINING_ROWS = 1500;
    private static final Map<TrainedModel, String> TEXTS = new EnumMap<>(TrainedModel.class);
    private static final int SEED = 11;

    private final int categorical;
    private final int trees;
    private final String parameters;

    TrainedModel(int categorical, int trees, String parameters) {
        this.categorical = categorical;
        this.trees = trees;
        this.parameters = parameters;
    }

    /** Trained once for all tests. */
    public String text() throws LGBMException {
        synchronized (TEXTS) {
            String text = TEXTS.get(this);
            if (text == null) {
                text = LightGbm.train(rows(SEED), TRAINING_ROWS, trees, parameters);
                TEXTS.put(this, text);
            }
            return text;
        }
    }

    /**
     * LightGBM sums the trees of a random forest when asked for raw scores or contributions, and averages them only for
     * the probability; ours are the averages, so that the sigmoid of the raw score is the probability.
     */
    public double[] averaged(double[] ofLightGbm) {
        double divisor = this == RANDOM_FOREST ? trees : 1;
        return Arrays.stream(ofLightGbm).map(value -> value / divisor).toArray();
    }

    /** Rows like those it learned from. */
    public RandomRows rows(long seed) {
        return new RandomRows(seed, WIDTH, categorical);
    }
}
