package io.octroi.explanation;

import io.octroi.scoring.Trees;
import java.util.HashMap;
import java.util.Map;

/**
 * How features come again along the paths of all trees: for each edge the nearest edge above it on the same feature,
 * and the share of training rows that the feature's splits so far let through.
 *
 * <p>Edge 2n leads left from node n, edge 2n + 1 right.
 */
final class TreePaths {

    /** Stands for "no edge above". */
    static final int NONE = -1;

    private final Trees trees;
    private final int[] earlier;
    private final double[] shares;
    private final Map<Integer, Integer> lastEdges = new HashMap<>();
    private int distinct;
    private int deepest;

    TreePaths(Trees trees) {
        this.trees = trees;
        earlier = new int[2 * trees.nodeCount()];
        shares = new double[2 * trees.nodeCount()];
    }

    /** Follows all paths of a tree; returns the number of distinct features on the one that has the most. */
    int follow(int tree) {
        distinct = 0;
        walk(trees.root(tree), 0);
        return distinct;
    }

    /** The edges on the longest path followed so far. */
    int deepest() {
        return deepest;
    }

    int earlier(int edge) {
        return earlier[edge];
    }

    /** From 0 to 1, both excluded. */
    double share(int edge) {
        return shares[edge];
    }

    private void walk(int place, int depth) {
        distinct = Math.max(distinct, lastEdges.size());
        deepest = Math.max(deepest, depth);
        if (place < 0) {
            return;
        }
        int feature = trees.feature(place);
        int above = lastEdges.getOrDefault(feature, NONE);
        step(2 * place, trees.left(place), above, depth);
        step(2 * place + 1, trees.right(place), above, depth);
        if (above == NONE) {
            lastEdges.remove(feature);
        } else {
            lastEdges.put(feature, above);
        }
    }

    private void step(int edge, int child, int above, int depth) {
        int node = edge / 2;
        earlier[edge] = above;
        shares[edge] = (above == NONE ? 1 : shares[above]) * trees.rows(child) / trees.rows(node);
        lastEdges.put(trees.feature(node), edge);
        walk(child, depth + 1);
    }
}
