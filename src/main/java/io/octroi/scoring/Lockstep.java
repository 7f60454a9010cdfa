package io.octroi.scoring;

/**
 * A forest laid out for scoring: four trees at a time are walked in lock step, so that the processor takes a step in one
 * while it fetches for another, and steps are computed instead of branched to, so that it never has to guess.
 *
 * <p>A cell is a node or a leaf. First come the nodes that one comparison does not decide, then those that it does, then
 * the leaves, which lead to themselves until the slowest of the four has arrived.
 */
final class Lockstep {

    private static final int LANES = 4;

    private final Trees trees;
    /** As many as a multiple of {@link #LANES}; the last ones may be a leaf that is worth nothing. */
    private final int[] roots;

    private final int firstCompared;
    private final int firstLeaf;
    /** Of each cell the feature, the next cell if the comparison holds, and the one if it does not. */
    private final int[] links;
    /** Of each cell the sign and the bound of its {@link Split}. */
    private final double[] comparisons;
    /** The nodes of the first cells. */
    private final int[] nodes;

    private final double[] leafValues;

    Lockstep(Trees trees) {
        this.trees = trees;
        CellOrder order = new CellOrder(trees);
        firstCompared = order.firstCompared();
        firstLeaf = trees.nodeCount();
        int leaves = trees.nodeCount() + trees.count();
        links = new int[3 * (firstLeaf + leaves + 1)];
        comparisons = new double[2 * (firstLeaf + leaves + 1)];
        nodes = new int[firstCompared];
        leafValues = new double[leaves + 1];
        roots = new int[(trees.count() + LANES - 1) / LANES * LANES];
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = tree < trees.count() ? order.cell(trees.root(tree)) : firstLeaf + leaves;
        }
        for (int node = 0; node < trees.nodeCount(); node++) {
            setNode(node, order);
        }
        for (int leaf = 0; leaf <= leaves; leaf++) {
            setCell(firstLeaf + leaf, 0, firstLeaf + leaf, firstLeaf + leaf);
            leafValues[leaf] = leaf < leaves ? trees.leafValue(leaf) : 0;
        }
    }

    /** The sum of the leaf values for the feature values from {@code offset}, added as LightGBM adds them. */
    double sum(double[] values, int offset) {
        double sum = 0;
        for (int tree = 0; tree < roots.length; tree += LANES) {
            int a = roots[tree];
            int b = roots[tree + 1];
            int c = roots[tree + 2];
            int d = roots[tree + 3];
            while (Math.min(Math.min(a, b), Math.min(c, d)) < firstLeaf) {
                a = next(a, values, offset);
                b = next(b, values, offset);
                c = next(c, values, offset);
                d = next(d, values, offset);
            }
            sum += leafValues[a - firstLeaf];
            sum += leafValues[b - firstLeaf];
            sum += leafValues[c - firstLeaf];
            sum += leafValues[d - firstLeaf];
        }
        return sum;
    }

    private int next(int cell, double[] values, int offset) {
        double value = values[offset + links[3 * cell]];
        if (cell < firstCompared) {
            return links[3 * cell + (trees.split(nodes[cell]).sendsLeft(value) ? 1 : 2)];
        }
        return links[3 * cell + (value * comparisons[2 * cell] <= comparisons[2 * cell + 1] ? 1 : 2)];
    }

    private void setNode(int node, CellOrder order) {
        int cell = order.cell(node);
        Split split = trees.split(node);
        int left = order.cell(trees.child(Trees.leftEdge(node)));
        int right = order.cell(trees.child(Trees.leftEdge(node) + 1));
        boolean holdsLeft = split.sign() >= 0;
        setCell(cell, split.feature(), holdsLeft ? left : right, holdsLeft ? right : left);
        comparisons[2 * cell] = split.sign();
        comparisons[2 * cell + 1] = split.bound();
        if (cell < firstCompared) {
            nodes[cell] = node;
        }
    }

    private void setCell(int cell, int feature, int ifHolds, int otherwise) {
        links[3 * cell] = feature;
        links[3 * cell + 1] = ifHolds;
        links[3 * cell + 2] = otherwise;
    }
}
