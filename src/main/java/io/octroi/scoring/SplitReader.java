package io.octroi.scoring;

import io.octroi.scoring.Split.Missing;

/** Reads the decisions of one tree: thresholds, categories, and where missing values go. */
final class SplitReader {

    private static final int CATEGORICAL = 1;
    private static final int MISSING_LEFT = 2;
    private static final int MISSING_SHIFT = 2;
    /** All bits set, and the last kind of missing values. */
    private static final int LARGEST_DECISION = 2 << MISSING_SHIFT | MISSING_LEFT | CATEGORICAL;

    private final Section section;
    private final int features;
    private final int[] bounds;
    private final int[] words;

    SplitReader(Section section, int features) {
        this.section = section;
        this.features = features;
        int sets = section.integer("num_cat", 0, ModelLimits.LEAVES);
        int total = sets == 0 ? 0 : section.words("cat_threshold").count();
        if (total > ModelLimits.CATEGORY_WORDS) {
            throw section.refusal("cat_threshold", "has more than " + ModelLimits.CATEGORY_WORDS + " values");
        }
        bounds = sets == 0
                ? new int[1]
                : section.words("cat_boundaries", sets + 1).integers(0, total);
        words = sets == 0 ? new int[0] : section.words("cat_threshold").bits();
        checkBounds();
    }

    /** The splits of all nodes, in the order of the text. */
    Split[] splits(int nodes) {
        int[] feature = section.words("split_feature", nodes).integers(0, features - 1);
        int[] decision = section.words("decision_type", nodes).integers(0, LARGEST_DECISION);
        double[] threshold = section.words("threshold", nodes).thresholds();
        Split[] splits = new Split[nodes];
        int categorical = 0;
        for (int node = 0; node < nodes; node++) {
            splits[node] = split(feature[node], decision[node], threshold[node]);
            categorical += splits[node].isCategorical() ? 1 : 0;
        }
        if (categorical != bounds.length - 1) {
            throw section.refusal("num_cat", "differs from the " + categorical + " categorical splits");
        }
        return splits;
    }

    private Split split(int feature, int decision, double threshold) {
        Missing missing = missing(decision >> MISSING_SHIFT);
        boolean missingLeft = (decision & MISSING_LEFT) != 0;
        return (decision & CATEGORICAL) == 0
                ? new Split(feature, threshold, missing, missingLeft, CategorySet.EMPTY)
                : new Split(feature, Double.NaN, missing, missingLeft, categories(threshold));
    }

    private static Missing missing(int code) {
        return switch (code) {
            case 0 -> Missing.NONE;
            case 1 -> Missing.ZERO;
            default -> Missing.NAN;
        };
    }

    private CategorySet categories(double threshold) {
        int set = (int) threshold;
        if (set != threshold || set < 0 || set >= bounds.length - 1) {
            throw section.refusal(
                    "threshold", threshold + " names none of the " + (bounds.length - 1) + " category sets");
        }
        return new CategorySet(words, bounds[set], bounds[set + 1]);
    }

    private void checkBounds() {
        boolean ascending = bounds[0] == 0 && bounds[bounds.length - 1] == words.length;
        for (int i = 1; i < bounds.length; i++) {
            ascending &= bounds[i] > bounds[i - 1];
        }
        if (!ascending) {
            throw section.refusal("cat_boundaries", "must rise from 0 to the length of cat_threshold");
        }
    }
}
