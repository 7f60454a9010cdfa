package io.octroi.explanation;

import io.octroi.scoring.Trees;
import java.util.Arrays;

/**
 * One client's walk over the trees that gathers the contributions.
 *
 * <p>By Owen, "Multilinear Extensions of Games" (1972), a Shapley value is the integral over t from 0 to 1 of what
 * knowing the feature changes when every other feature is known with chance t. The client leaves a node by its hot edge;
 * of the training rows a share r leaves by the other, the cold one. Where the feature is known the client's way counts,
 * where it is not the ways of the rows do: so the cold edge weighs {@code r g(t)} and the hot one {@code 1 - r g(t)},
 * with the function g of {@link ShapTables}. Let P be the product of the weights from the root to a node, H and C what
 * is expected below its hot and its cold edge. Then {@code H - r g (H-C)} is expected below the node, and the
 * contribution of its feature grows by the integral of {@code P r (-g') (H-C)}.
 */
final class ShapWalk {

    private final Trees trees;
    private final TreePaths paths;
    private final ShapTables tables;
    private final double[] functions;
    private final double[] values;
    private final double[] contributions;
    /** Whether the client takes an edge, and every edge above it that belongs to the same feature. */
    private final boolean[] taken;
    /** P, one row for each depth. */
    private final double[] products;
    /** H and C, in the rows that the walk is told. */
    private final double[] expected;

    private int lanes;
    private int unreachable;

    /** @param values one value per feature */
    ShapWalk(Trees trees, TreePaths paths, ShapTables tables, double[] values) {
        this.trees = trees;
        this.paths = paths;
        this.tables = tables;
        functions = tables.functions();
        this.values = values;
        contributions = new double[values.length];
        taken = new boolean[2 * trees.nodeCount()];
        products = new double[(paths.deepest() + 1) * tables.mostLanes()];
        expected = new double[products.length];
    }

    /** The contributions of the trees walked so far. */
    double[] contributions() {
        return contributions;
    }

    void add(int tree) {
        lanes = tables.rule(tree).count();
        if (lanes > 0) {
            unreachable = tables.unreachable(tree);
            tables.rule(tree).copyWeights(products);
            walk(trees.root(tree), 0, 0);
        }
    }

    /**
     * Leaves what is expected below a node at {@code out}.
     *
     * @param row where P is; all rows behind it are free
     */
    private void walk(int node, int row, int out) {
        int feature = trees.feature(node);
        int hotEdge = Trees.leftEdge(node) + (trees.goesLeft(node, values[feature]) ? 0 : 1);
        int coldEdge = hotEdge ^ 1;
        int above = paths.edgeAbove(node);
        boolean reachable = above == TreePaths.NONE || taken[above];
        taken[hotEdge] = reachable;
        taken[coldEdge] = false;
        int g = reachable ? tables.reachable(node) : unreachable;
        double gain = gain(trees.child(hotEdge), trees.child(coldEdge), trees.share(coldEdge), g, row, out);
        contributions[feature] += gain;
    }

    private double gain(int hot, int cold, double share, int g, int row, int out) {
        int below = row + lanes;
        if (hot < 0 && cold < 0) {
            double high = trees.leafValue(~hot);
            return leavesJoined(high, share * (high - trees.leafValue(~cold)), g, row, out);
        }
        if (cold < 0) {
            Arrays.fill(expected, out, out + lanes, trees.leafValue(~cold));
        } else {
            weighCold(share, g, row, below);
            walk(cold, below, out);
        }
        if (hot < 0) {
            Arrays.fill(expected, below, below + lanes, trees.leafValue(~hot));
        } else {
            weighHot(share, g, row, below);
            walk(hot, below, below);
        }
        return share * joined(share, g, row, below, out);
    }

    private void weighCold(double share, int g, int row, int below) {
        for (int k = 0; k < lanes; k++) {
            products[below + k] = products[row + k] * (share * functions[g + k]);
        }
    }

    private void weighHot(double share, int g, int row, int below) {
        for (int k = 0; k < lanes; k++) {
            products[below + k] = products[row + k] * (1 - share * functions[g + k]);
        }
    }

    /** Joins H at {@code below} and C at {@code out}; returns the integral of P (-g') (H-C). */
    private double joined(double share, int g, int row, int below, int out) {
        double integral = 0;
        for (int k = 0; k < lanes; k++) {
            double hot = expected[below + k];
            double gap = hot - expected[out + k];
            integral += products[row + k] * functions[g + lanes + k] * gap;
            expected[out + k] = hot - share * functions[g + k] * gap;
        }
        return integral;
    }

    /** As the general case, where H and C are two leaves; {@code gap} is r (H-C). */
    private double leavesJoined(double hot, double gap, int g, int row, int out) {
        double integral = 0;
        for (int k = 0; k < lanes; k++) {
            integral += products[row + k] * functions[g + lanes + k];
            expected[out + k] = hot - gap * functions[g + k];
        }
        return gap * integral;
    }
}
