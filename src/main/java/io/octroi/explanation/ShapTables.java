package io.octroi.explanation;

import io.octroi.scoring.Trees;
import io.octroi.scoring.UnreadableModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the walks of all clients have in common: each tree's quadrature rule, and at its nodes, the lanes, the functions g
 * and -g' of {@link ShapWalk}.
 *
 * <p>g depends on the earlier splits on a node's feature only. For the first split it is {@code 1-t}; behind splits that
 * let a share z of the training rows through, and the client too, it is {@code z(1-t) / (z+(1-z)t)}; once the client has
 * left the path at such a split it is 1, for then the feature has no say any more.
 */
final class ShapTables {

    /** 256 MB. */
    private static final int MOST_NUMBERS = 1 << 25;

    private final Trees trees;
    private final TreePaths paths;
    private final GaussLegendre[] rules;
    private final int[] firstRows;
    private final int[] rows;
    private final double[] functions;

    /** @throws UnreadableModel if the trees are too large and deep for tables */
    ShapTables(Trees trees, TreePaths paths) {
        this.trees = trees;
        this.paths = paths;
        rules = new GaussLegendre[trees.count()];
        firstRows = new int[trees.count()];
        rows = new int[trees.nodeCount()];
        functions = new double[layOut()];
        for (int tree = 0; tree < rules.length; tree++) {
            fillFirst(tree);
            for (int node = firstNode(tree); node < endNode(tree); node++) {
                if (paths.edgeAbove(node) != TreePaths.NONE) {
                    fillRepeated(rules[tree], rows[node], paths.passed(paths.edgeAbove(node)));
                }
            }
        }
    }

    /** The tree's quadrature rule; without nodes if the tree has no split. */
    GaussLegendre rule(int tree) {
        return rules[tree];
    }

    int mostLanes() {
        return Arrays.stream(rules).mapToInt(GaussLegendre::count).max().orElse(0);
    }

    /** The values of g at every lane, and then those of -g', of all rows. */
    double[] functions() {
        return functions;
    }

    /** Where the row of a node begins, for a client who stayed on the path at all earlier splits on its feature. */
    int reachable(int node) {
        return rows[node];
    }

    /** Where the row begins for all nodes of a tree that repeat a feature at which the client left the path. */
    int unreachable(int tree) {
        return firstRows[tree] + 2 * rules[tree].count();
    }

    private int layOut() {
        Map<Integer, GaussLegendre> known = new HashMap<>();
        long size = 0;
        for (int tree = 0; tree < rules.length; tree++) {
            rules[tree] = known.computeIfAbsent((paths.follow(tree) + 1) / 2, GaussLegendre::new);
            int length = 2 * rules[tree].count();
            firstRows[tree] = (int) size;
            size += 2L * length;
            for (int node = firstNode(tree); node < endNode(tree); node++) {
                boolean first = paths.edgeAbove(node) == TreePaths.NONE;
                rows[node] = first ? firstRows[tree] : (int) size;
                size += first ? 0 : length;
            }
            if (size > MOST_NUMBERS) {
                throw new UnreadableModel("tree " + tree + ": the trees are too large to be explained");
            }
        }
        return (int) size;
    }

    /** The row of features that come first, and the one of nodes out of reach. */
    private void fillFirst(int tree) {
        GaussLegendre rule = rules[tree];
        int row = firstRows[tree];
        for (int k = 0; k < rule.count(); k++) {
            functions[row + k] = 1 - rule.node(k);
        }
        Arrays.fill(functions, row + rule.count(), row + 3 * rule.count(), 1);
    }

    private void fillRepeated(GaussLegendre rule, int row, double passed) {
        for (int k = 0; k < rule.count(); k++) {
            double t = rule.node(k);
            double stays = passed + (1 - passed) * t;
            functions[row + k] = passed * (1 - t) / stays;
            functions[row + rule.count() + k] = passed / (stays * stays);
        }
    }

    private int firstNode(int tree) {
        return Math.max(0, trees.root(tree));
    }

    private int endNode(int tree) {
        return firstNode(tree) + trees.leaves(tree) - 1;
    }
}
