package io.octroi.scoring;

import java.util.List;

/**
 * The trees of a model in flat arrays, open for walking: a place is a node (from 0) or the complement of a leaf.
 *
 * <p>Nodes stand in preorder, leaves in the order of the model text. Missing values, zero taken for missing and
 * categories are decided here and nowhere else, as LightGBM's {@code Tree::Decision} does.
 */
public final class Trees {

    private final int[] roots;
    private final int[] firstLeaves;
    private final int[] features;
    /** NaN where one comparison cannot decide. */
    private final double[] thresholds;

    private final boolean[] missingLeft;
    private final Split[] splits;
    /** The left child of node n stands at 2n, the right one behind it. */
    private final int[] children;

    private final double[] leafValues;
    private final int[] counts;
    private final int[] leafCounts;

    Trees(List<TreeText> texts) {
        int leaves = texts.stream().mapToInt(TreeText::leaves).sum();
        int nodes = leaves - texts.size();
        roots = new int[texts.size()];
        firstLeaves = new int[texts.size() + 1];
        features = new int[nodes];
        thresholds = new double[nodes];
        missingLeft = new boolean[nodes];
        splits = new Split[nodes];
        children = new int[2 * nodes];
        counts = new int[nodes];
        leafValues = new double[leaves];
        leafCounts = new int[leaves];
        int leaf = 0;
        for (int tree = 0; tree < roots.length; tree++) {
            append(texts.get(tree), tree, leaf - tree, leaf);
            leaf += texts.get(tree).leaves();
            firstLeaves[tree + 1] = leaf;
        }
    }

    public int count() {
        return roots.length;
    }

    /** The place where a tree begins; a leaf if the tree has no split. */
    public int root(int tree) {
        return roots[tree];
    }

    /** How many leaves a tree has, one more than its nodes; the nodes follow the root, the leaves each other. */
    public int leaves(int tree) {
        return firstLeaves[tree + 1] - firstLeaves[tree];
    }

    /** The mean of a tree's leaf values over the training rows. */
    public double expectedValue(int tree) {
        double all = rows(roots[tree]);
        double mean = 0;
        for (int leaf = firstLeaves[tree]; leaf < firstLeaves[tree + 1]; leaf++) {
            mean += leafCounts[leaf] / all * leafValues[leaf];
        }
        return mean;
    }

    /** How many nodes all trees have together. */
    public int nodeCount() {
        return features.length;
    }

    public int feature(int node) {
        return features[node];
    }

    public int left(int node) {
        return children[2 * node];
    }

    public int right(int node) {
        return children[2 * node + 1];
    }

    /** What a tree adds to the raw score when a client ends in that leaf. */
    public double leafValue(int leaf) {
        return leafValues[leaf];
    }

    /** How many training rows came to a place. */
    public int rows(int place) {
        return place < 0 ? leafCounts[~place] : counts[place];
    }

    /** Whether a value of the node's feature goes left. */
    public boolean goesLeft(int node, double value) {
        double threshold = thresholds[node];
        return value <= threshold || (!(value > threshold) && goesLeftBeyondComparison(node, value));
    }

    /** The leaf in which the feature values from {@code offset} end. */
    int leaf(int tree, double[] values, int offset) {
        int place = roots[tree];
        while (place >= 0) {
            place = children[2 * place + (goesLeft(place, values[offset + features[place]]) ? 0 : 1)];
        }
        return ~place;
    }

    private boolean goesLeftBeyondComparison(int node, double value) {
        if (Double.isNaN(value)) {
            return missingLeft[node];
        }
        Split split = splits[node];
        if (split.isCategorical()) {
            return split.categories().contains(value);
        }
        return Math.abs(value) <= Split.ZERO ? missingLeft[node] : value <= split.threshold();
    }

    private void append(TreeText text, int tree, int firstNode, int firstLeaf) {
        Preorder order = new Preorder(text);
        roots[tree] = text.leaves() == 1 ? ~firstLeaf : firstNode;
        for (int step = 0; step < text.leaves() - 1; step++) {
            int node = order.node(step);
            int to = firstNode + step;
            children[2 * to] = placed(text.left(node), order, firstNode, firstLeaf);
            children[2 * to + 1] = placed(text.right(node), order, firstNode, firstLeaf);
            counts[to] = text.count(node);
            setSplit(to, text.split(node));
        }
        for (int leaf = 0; leaf < text.leaves(); leaf++) {
            leafValues[firstLeaf + leaf] = text.leafValue(leaf);
            leafCounts[firstLeaf + leaf] = text.count(~leaf);
        }
    }

    private static int placed(int place, Preorder order, int firstNode, int firstLeaf) {
        return place < 0 ? ~(firstLeaf + ~place) : firstNode + order.step(place);
    }

    private void setSplit(int node, Split split) {
        splits[node] = split;
        features[node] = split.feature();
        thresholds[node] = split.comparedThreshold();
        missingLeft[node] = split.sendsMissingLeft();
    }
}
