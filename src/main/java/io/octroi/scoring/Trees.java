package io.octroi.scoring;

import java.util.List;

/**
 * The trees of a model in flat arrays, open for walking: a place is a node (from 0) or the complement of a leaf.
 *
 * <p>Nodes stand in preorder, leaves in the order of the model text.
 */
public final class Trees {

    private static final int SIGN_BIT = 63;

    private final int[] roots;
    private final int[] firstLeaves;
    private final int[] features;
    /** Of each node two numbers: the sign and the bound of its {@link Split}. */
    private final double[] comparisons;

    private final Split[] splits;
    /** The left child of node n stands at 2n, the right one behind it. */
    private final int[] children;

    private final double[] leafValues;
    private final double[] shares;
    private final double[] expectedValues;

    Trees(List<TreeText> texts) {
        int leaves = texts.stream().mapToInt(TreeText::leaves).sum();
        int nodes = leaves - texts.size();
        roots = new int[texts.size()];
        firstLeaves = new int[texts.size() + 1];
        features = new int[nodes];
        comparisons = new double[2 * nodes];
        splits = new Split[nodes];
        children = new int[2 * nodes];
        shares = new double[2 * nodes];
        expectedValues = new double[texts.size()];
        leafValues = new double[leaves];
        for (int tree = 0; tree < roots.length; tree++) {
            append(texts.get(tree), tree, firstLeaves[tree]);
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
        return expectedValues[tree];
    }

    /** How many nodes all trees have together. */
    public int nodeCount() {
        return features.length;
    }

    public int feature(int node) {
        return features[node];
    }

    /** The edge from a node to its left child; the edge to the right one is the next. */
    public static int leftEdge(int node) {
        return 2 * node;
    }

    /** Up to which value of its feature a node goes left; NaN where it asks for categories. */
    double threshold(int node) {
        return splits[node].threshold();
    }

    /** The node that an edge leads down from. */
    public static int node(int edge) {
        return edge / 2;
    }

    /** The place that an edge leads to. */
    public int child(int edge) {
        return children[edge];
    }

    /** The share, above 0 and below 1, of a node's training rows that left it by an edge. */
    public double share(int edge) {
        return shares[edge];
    }

    /** What a tree adds to the raw score when a client ends in that leaf. */
    public double leafValue(int leaf) {
        return leafValues[leaf];
    }

    /** 1 if a value of the node's feature goes left, 0 if not: a number and no branch, which could be guessed wrong. */
    public int left(int node, double value) {
        double sign = comparisons[2 * node];
        if (sign == 0) {
            return splits[node].sendsLeft(value) ? 1 : 0;
        }
        int holds = value * sign <= comparisons[2 * node + 1] ? 1 : 0;
        return holds ^ (int) (Double.doubleToRawLongBits(sign) >>> SIGN_BIT);
    }

    /**
     * Where all splits of a tree send a client, whether or not his path meets them: bit i is set if the i-th node sends
     * him left. Only for trees of less than 32 splits.
     */
    public int ways(int tree, double[] values) {
        return ways(tree, values, 0);
    }

    /** As {@link #ways(int, double[])}, for a client of a batch. */
    public int ways(int tree, Batch batch, int row) {
        return ways(tree, batch.values(), row * batch.order().size());
    }

    private int ways(int tree, double[] values, int offset) {
        int first = firstLeaves[tree] - tree;
        int ways = 0;
        for (int i = 0; i < leaves(tree) - 1; i++) {
            ways |= left(first + i, values[offset + features[first + i]]) << i;
        }
        return ways;
    }

    Split split(int node) {
        return splits[node];
    }

    private void append(TreeText text, int tree, int firstLeaf) {
        Preorder order = new Preorder(text);
        int firstNode = firstLeaf - tree;
        roots[tree] = text.leaves() == 1 ? ~firstLeaf : firstNode;
        expectedValues[tree] = text.expectedValue();
        firstLeaves[tree + 1] = firstLeaf + text.leaves();
        for (int leaf = 0; leaf < text.leaves(); leaf++) {
            leafValues[firstLeaf + leaf] = text.leafValue(leaf);
        }
        for (int step = 0; step < text.leaves() - 1; step++) {
            int node = order.node(step);
            int left = text.left(node);
            int right = text.right(node);
            int edge = leftEdge(firstNode + step);
            children[edge] = left < 0 ? left - firstLeaf : firstNode + order.step(left);
            children[edge + 1] = right < 0 ? right - firstLeaf : firstNode + order.step(right);
            shares[edge] = text.share(left, node);
            shares[edge + 1] = text.share(right, node);
            setSplit(firstNode + step, text.split(node));
        }
    }

    private void setSplit(int node, Split split) {
        splits[node] = split;
        features[node] = split.feature();
        comparisons[2 * node] = split.sign();
        comparisons[2 * node + 1] = split.bound();
    }
}
