package io.octroi.explanation;

import io.octroi.scoring.Trees;

/**
 * What the contributions of all clients have in common in one tree: for every edge, the factor it brings to a path's
 * product and the weight it gives the path's leaves, at each node of the quadrature rule.
 *
 * <p>Let z be the share of training rows that stay on the path through its splits on the edge's feature so far, and o
 * whether the client does (1: the edge is hot, or 0: it is cold). At quadrature node t the product has the factor
 * {@code z(1-t) + ot} for each feature of the path, and a feature's contribution is the product without that factor,
 * times {@code o-z}. A feature that comes again deeper down replaces its earlier factor and contribution; so the tables
 * hold quotients of factors and differences of weights.
 */
final class EdgeTables {

    /** How many quadrature nodes the tables have. */
    final int nodes;
    /** The weights of the quadrature nodes. */
    final double[] weights;
    /** The first edge of the tree: its values stand first. */
    final int firstEdge;

    final double[] hotFactors;
    final double[] coldFactors;
    final double[] hotWeights;
    final double[] coldWeights;
    private final GaussLegendre rule;
    private final TreePaths paths;

    EdgeTables(Trees trees, int tree, TreePaths paths) {
        this.paths = paths;
        nodes = (paths.follow(tree) + 1) / 2;
        rule = new GaussLegendre(nodes);
        weights = new double[nodes];
        for (int k = 0; k < nodes; k++) {
            weights[k] = rule.weight(k);
        }
        firstEdge = 2 * Math.max(0, trees.root(tree));
        int edges = 2 * (trees.leaves(tree) - 1);
        hotFactors = new double[edges * nodes];
        coldFactors = new double[edges * nodes];
        hotWeights = new double[edges * nodes];
        coldWeights = new double[edges * nodes];
        for (int edge = 0; edge < edges; edge++) {
            for (int k = 0; k < nodes; k++) {
                fill(edge, k);
            }
        }
    }

    private void fill(int edge, int k) {
        double t = rule.node(k);
        double share = paths.share(firstEdge + edge);
        int earlier = paths.earlier(firstEdge + edge);
        double hot = hotFactor(share, t);
        double before = 1;
        double weightBefore = 0;
        if (earlier != TreePaths.NONE) {
            double shareBefore = paths.share(earlier);
            before = hotFactor(shareBefore, t);
            weightBefore = (1 - shareBefore) / before;
        }
        int at = edge * nodes + k;
        hotFactors[at] = hot / before;
        coldFactors[at] = share * (1 - t) / before;
        hotWeights[at] = (1 - share) / hot - weightBefore;
        coldWeights[at] = -1 / (1 - t) - weightBefore;
    }

    private static double hotFactor(double share, double t) {
        return share * (1 - t) + t;
    }
}
