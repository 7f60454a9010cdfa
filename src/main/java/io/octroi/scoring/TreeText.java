package io.octroi.scoring;

import java.util.List;
import java.util.Set;

/** One tree as its text gives it; lengths and ranges are checked, the shape is not yet. */
final class TreeText {

    private static final Set<String> KEYS = Set.of(
            "num_leaves",
            "num_cat",
            "split_feature",
            "split_gain",
            "threshold",
            "decision_type",
            "left_child",
            "right_child",
            "leaf_value",
            "leaf_weight",
            "leaf_count",
            "internal_value",
            "internal_weight",
            "internal_count",
            "cat_boundaries",
            "cat_threshold",
            "is_linear",
            "shrinkage",
            "leaf_const",
            "num_features",
            "leaf_features",
            "leaf_coeff");

    private static final List<String> UNREAD =
            List.of("split_gain", "leaf_weight", "internal_value", "internal_weight");

    private final Section section;
    private final double[] leafValues;
    private final int[] leafCounts;
    private final int[] nodeCounts;
    private final int[] left;
    private final int[] right;
    private final Split[] splits;

    private TreeText(Section section, int features) {
        this.section = section;
        int leaves = section.integer("num_leaves", 1, ModelLimits.LEAVES);
        int nodes = leaves - 1;
        leafValues = section.words("leaf_value", leaves).numbers(ModelLimits.LEAF_VALUE);
        // LightGBM leaves most arrays of a tree without a split empty, and its leaf's count at 0.
        leafCounts = nodes == 0 ? new int[] {1} : counts("leaf_count", leaves);
        nodeCounts = nodes == 0 ? new int[0] : counts("internal_count", nodes);
        left = children("left_child", leaves);
        right = children("right_child", leaves);
        checkUnread(leaves);
        splits = nodes == 0 ? new Split[0] : new SplitReader(section, features).splits(nodes);
    }

    /**
     * Reads the lines of one tree up to the empty one behind it.
     *
     * @param number the tree's place in the model, from 0
     * @param features how many features the model has
     */
    static TreeText read(ModelLines lines, int number, int features) {
        Section section = new Section("tree " + number, KEYS);
        for (String line = lines.next("tree " + number + " is complete"); !line.isEmpty(); ) {
            section.add(line);
            line = lines.next("tree " + number + " is complete");
        }
        if (section.has("is_linear") && !section.text("is_linear").equals("0")) {
            throw section.refusal("is_linear", "linear trees are not supported");
        }
        return new TreeText(section, features);
    }

    int leaves() {
        return leafValues.length;
    }

    double leafValue(int leaf) {
        return leafValues[leaf];
    }

    Split split(int node) {
        return splits[node];
    }

    /** A node, or the complement of a leaf. */
    int left(int node) {
        return left[node];
    }

    /** A node, or the complement of a leaf. */
    int right(int node) {
        return right[node];
    }

    /** How many training rows came to a node, or to the complement of a leaf. */
    int count(int place) {
        return place < 0 ? leafCounts[~place] : nodeCounts[place];
    }

    /** The share of a node's training rows that came to its child. */
    double share(int child, int node) {
        return count(child) / (double) count(node);
    }

    /** The mean of the leaf values over the training rows. */
    double expectedValue() {
        int root = leaves() == 1 ? ~0 : 0;
        double mean = 0;
        for (int leaf = 0; leaf < leaves(); leaf++) {
            mean += share(~leaf, root) * leafValues[leaf];
        }
        return mean;
    }

    UnreadableModel refusal(String key, String reason) {
        return section.refusal(key, reason);
    }

    /** Arrays that say nothing of a score must still have their length: LightGBM refuses the tree otherwise. */
    private void checkUnread(int leaves) {
        for (String key : UNREAD) {
            if (leaves > 1 && section.has(key)) {
                section.words(key, key.startsWith("leaf") ? leaves : leaves - 1);
            }
        }
    }

    /** SHAP values divide by these counts. */
    private int[] counts(String key, int count) {
        return section.words(key, count).integers(1, Integer.MAX_VALUE);
    }

    private int[] children(String key, int leaves) {
        return leaves == 1 ? new int[0] : section.words(key, leaves - 1).integers(-leaves, leaves - 2);
    }
}
