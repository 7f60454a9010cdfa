package io.octroi.explanation;

import io.octroi.scoring.Trees;
import io.octroi.scoring.UnreadableModel;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers that all walks share: for each tree its quadrature rule, and at its nodes, the lanes, the functions q and
 * q' of {@link ShapWalk}.
 *
 * <p>q depends on the earlier splits on a node's feature only. For the first split it is t; behind splits that let a
 * share z of the training rows through it is {@code t / (z + (1-z) t)}, by Bayes' rule: whoever stayed on the path did so
 * for certain if the feature was known, and with chance z if it was not.
 *
 * <p>There is a multiple of {@link #QUAD} lanes; those beyond the rule weigh nothing.
 */
final class ShapTables {

    /** How many lanes are worked on side by side. */
    static final int QUAD = 4;

    /** 256 MB. */
    private static final int MOST_NUMBERS = 1 << 25;

    private final Trees trees;
    private final TreePaths paths;
    private final GaussLegendre[] rules;
    private final int[] rows;
    private final double[] functions;

    /** @throws UnreadableModel if the trees are too large and deep for tables */
    ShapTables(Trees trees, TreePaths paths) {
        this.trees = trees;
        this.paths = paths;
        rules = new GaussLegendre[trees.count()];
        rows = new int[trees.nodeCount()];
        functions = new double[layOut()];
        for (int tree = 0; tree < rules.length; tree++) {
            for (int node = firstNode(tree); node < endNode(tree); node++) {
                int above = paths.edgeAbove(node);
                fill(tree, rows[node], above == TreePaths.NONE ? 1 : paths.passed(above));
            }
        }
    }

    /** The tree's quadrature rule; without nodes if the tree has no split. */
    GaussLegendre rule(int tree) {
        return rules[tree];
    }

    int lanes(int tree) {
        return (rules[tree].count() + QUAD - 1) / QUAD * QUAD;
    }

    int mostLanes() {
        int most = 0;
        for (int tree = 0; tree < rules.length; tree++) {
            most = Math.max(most, lanes(tree));
        }
        return most;
    }

    /** The values of q at every lane, and then those of q', of all rows. */
    double[] functions() {
        return functions;
    }

    /** Where the row of a node begins. */
    int row(int node) {
        return rows[node];
    }

    private int layOut() {
        Map<Integer, GaussLegendre> known = new HashMap<>();
        long size = 0;
        for (int tree = 0; tree < rules.length; tree++) {
            rules[tree] = known.computeIfAbsent((paths.follow(tree) + 1) / 2, GaussLegendre::new);
            int length = 2 * lanes(tree);
            int first = (int) size;
            size += length;
            for (int node = firstNode(tree); node < endNode(tree); node++) {
                boolean repeats = paths.edgeAbove(node) != TreePaths.NONE;
                rows[node] = repeats ? (int) size : first;
                size += repeats ? length : 0;
            }
            if (size > MOST_NUMBERS) {
                throw new UnreadableModel("tree " + tree + ": the trees are too large to be explained");
            }
        }
        return (int) size;
    }

    private void fill(int tree, int row, double passed) {
        GaussLegendre rule = rules[tree];
        for (int lane = 0; lane < rule.count(); lane++) {
            double t = rule.node(lane);
            double stays = passed + (1 - passed) * t;
            functions[row + lane] = t / stays;
            functions[row + lanes(tree) + lane] = passed / (stays * stays);
        }
    }

    private int firstNode(int tree) {
        return Math.max(0, trees.root(tree));
    }

    private int endNode(int tree) {
        return firstNode(tree) + trees.leaves(tree) - 1;
    }
}
