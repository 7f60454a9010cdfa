package io.octroi.explanation;

import io.octroi.scoring.Trees;
import java.util.HashMap;
import java.util.Map;

/**
 * How the same feature comes again along the paths of the trees: for each node the nearest edge above it that a split on
 * its feature leads down, and for each edge the share of training rows that the feature's splits so far let through.
 */
final class TreePaths {

    /** Stands for "no edge above". */
    static final int NONE = -1;

    private final Trees trees;
    private final int[] edgesAbove;
    private final int[] depthsAbove;
    private final int[] depths;
    private final double[] passed;
    private final Map<Integer, Integer> lastEdges = new HashMap<>();
    private int distinct;
    private int deepest;
    private int mostNodes;

    TreePaths(Trees trees) {
        this.trees = trees;
        edgesAbove = new int[trees.nodeCount()];
        depthsAbove = new int[trees.nodeCount()];
        depths = new int[trees.nodeCount()];
        passed = new double[2 * trees.nodeCount()];
    }

    /** Follows all paths of a tree; returns the number of distinct features on the one that has the most. */
    int follow(int tree) {
        distinct = 0;
        mostNodes = Math.max(mostNodes, trees.leaves(tree) - 1);
        follow(trees.root(tree), 0);
        return distinct;
    }

    /** The number of edges on the longest path followed so far. */
    int deepest() {
        return deepest;
    }

    /** The number of nodes of the largest tree followed so far. */
    int mostNodes() {
        return mostNodes;
    }

    /** The nearest edge above a node that belongs to a split on the node's feature, or {@link #NONE}. */
    int edgeAbove(int node) {
        return edgesAbove[node];
    }

    /** The depth, from 0, of the split that the nearest edge above belongs to, or {@link #NONE}. */
    int depthAbove(int node) {
        return depthsAbove[node];
    }

    /** The share of rows that all splits on the edge's feature, from the root to this edge, let through: above 0. */
    double passed(int edge) {
        return passed[edge];
    }

    private void follow(int place, int depth) {
        distinct = Math.max(distinct, lastEdges.size());
        deepest = Math.max(deepest, depth);
        if (place < 0) {
            return;
        }
        int feature = trees.feature(place);
        int above = lastEdges.getOrDefault(feature, NONE);
        edgesAbove[place] = above;
        depths[place] = depth;
        depthsAbove[place] = above == NONE ? NONE : depths[Trees.node(above)];
        for (int edge = Trees.leftEdge(place); edge <= Trees.leftEdge(place) + 1; edge++) {
            passed[edge] = (above == NONE ? 1 : passed[above]) * trees.share(edge);
            lastEdges.put(feature, edge);
            follow(trees.child(edge), depth + 1);
        }
        if (above == NONE) {
            lastEdges.remove(feature);
        } else {
            lastEdges.put(feature, above);
        }
    }
}
