package io.octroi.explanation;

import io.octroi.scoring.Trees;
import java.util.Arrays;

/**
 * One client's walk over the trees: downwards it multiplies the factors of the edges, at each leaf it takes the leaf's
 * value, and on the way back every edge weighs the sum of the leaves below it.
 */
final class ShapWalk {

    private final Trees trees;
    private final TreePaths paths;
    private final double[] values;
    private final double[] contributions;
    private final boolean[] hot;
    private final double[] products;
    private final double[] sums;

    /**
     * @param values one value per feature
     * @param longestRow the most quadrature nodes of any tree
     */
    ShapWalk(Trees trees, TreePaths paths, int longestRow, double[] values) {
        this.trees = trees;
        this.paths = paths;
        this.values = values;
        contributions = new double[values.length];
        hot = new boolean[2 * trees.nodeCount()];
        products = new double[(paths.deepest() + 1) * longestRow];
        sums = new double[products.length];
    }

    void add(EdgeTables tables) {
        if (tables.nodes > 0) {
            System.arraycopy(tables.weights, 0, products, 0, tables.nodes);
            walk(tables, tables.firstEdge / 2, 0);
        }
    }

    /** The contributions of all trees so far, each multiplied. */
    double[] contributions(double factor) {
        return factor == 1
                ? contributions
                : Arrays.stream(contributions).map(c -> c * factor).toArray();
    }

    /** Leaves the sum over the leaves below the node at {@code row}. */
    private void walk(EdgeTables tables, int node, int row) {
        boolean left = trees.goesLeft(node, values[trees.feature(node)]);
        int earlier = paths.earlier(2 * node);
        boolean reachable = earlier == TreePaths.NONE || hot[earlier];
        int below = row + tables.nodes;
        descend(tables, 2 * node, trees.left(node), row, reachable, left);
        System.arraycopy(sums, below, sums, row, tables.nodes);
        descend(tables, 2 * node + 1, trees.right(node), row, reachable, !left);
        for (int k = 0; k < tables.nodes; k++) {
            sums[row + k] += sums[below + k];
        }
    }

    private void descend(EdgeTables tables, int edge, int child, int row, boolean reachable, boolean taken) {
        boolean isHot = reachable && taken;
        hot[edge] = isHot;
        int below = row + tables.nodes;
        int at = (edge - tables.firstEdge) * tables.nodes;
        if (reachable) {
            double[] factors = isHot ? tables.hotFactors : tables.coldFactors;
            for (int k = 0; k < tables.nodes; k++) {
                products[below + k] = products[row + k] * factors[at + k];
            }
        } else {
            double ratio = paths.share(edge) / paths.share(paths.earlier(edge));
            for (int k = 0; k < tables.nodes; k++) {
                products[below + k] = products[row + k] * ratio;
            }
        }
        if (child < 0) {
            double value = trees.leafValue(~child);
            for (int k = 0; k < tables.nodes; k++) {
                sums[below + k] = products[below + k] * value;
            }
        } else {
            walk(tables, child, below);
        }
        if (reachable) {
            double[] weights = isHot ? tables.hotWeights : tables.coldWeights;
            double sum = 0;
            for (int k = 0; k < tables.nodes; k++) {
                sum += sums[below + k] * weights[at + k];
            }
            contributions[trees.feature(edge / 2)] += sum;
        }
    }
}
