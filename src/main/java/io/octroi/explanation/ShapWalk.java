package io.octroi.explanation;

import static io.octroi.explanation.ShapTables.QUAD;

import io.octroi.scoring.Trees;
import java.util.Arrays;

/**
 * One client's walk over the trees that gathers the contributions.
 *
 * <p>By Owen, "Multilinear Extensions of Games" (1972), a Shapley value is the integral over t from 0 to 1 of what
 * knowing the feature changes when every other feature is known with chance t. At a node let x be 1 if the client goes
 * left and 0 if not, and r the share of the training rows that went left. Where the feature is known, x of the client
 * goes left; where it is not, r. So the left edge weighs {@code r + (x-r) q(t)}, with q, the chance that the feature is
 * known, from {@link ShapTables}, and the right edge the rest. Let P be the product of the weights from the root to a
 * node, L and R what is expected below its edges. Then {@code R + (r + (x-r) q) (L-R)} is expected at the node, and its
 * feature's contribution grows by {@code x-r} times the integral of {@code P q' (L-R)}. Once the client has left the
 * path at a split on the same feature, the feature is not known there: then {@code x-r} counts as 0.
 */
final class ShapWalk {

    private final Trees trees;
    private final TreePaths paths;
    private final ShapTables tables;
    private final double[] functions;
    private final double[] contributions;
    /** x, node by node of a tree. */
    private final double[] lefts;
    /** By depth: 1 as long as the client takes every edge of the path that belongs to the feature there, else 0. */
    private final double[] stays;
    /** P, one row of lanes for each depth. */
    private final double[] products;
    /** L and R, in the rows that the walk is told. */
    private final double[] expected;

    private int lanes;
    private int firstNode;

    /** @param contributions what the contributions are added to, one per feature */
    ShapWalk(Trees trees, TreePaths paths, ShapTables tables, double[] contributions) {
        this.trees = trees;
        this.paths = paths;
        this.tables = tables;
        this.contributions = contributions;
        functions = tables.functions();
        lefts = new double[paths.mostNodes()];
        stays = new double[paths.deepest()];
        products = new double[(paths.deepest() + 1) * tables.mostLanes()];
        expected = new double[products.length];
    }

    /** Adds what the features contribute to a tree's leaf value. */
    void add(int tree, double[] values) {
        for (int i = 0; i < trees.leaves(tree) - 1; i++) {
            int node = trees.root(tree) + i;
            lefts[i] = trees.left(node, values[trees.feature(node)]);
        }
        walk(tree);
    }

    /** As {@link #add}, for a client who goes left where {@link Trees#ways} says so. */
    void addForWays(int tree, int ways) {
        for (int i = 0; i < trees.leaves(tree) - 1; i++) {
            lefts[i] = ways >>> i & 1;
        }
        walk(tree);
    }

    private void walk(int tree) {
        lanes = tables.lanes(tree);
        if (lanes > 0) {
            firstNode = trees.root(tree);
            Arrays.fill(products, 0, lanes, 0);
            tables.rule(tree).copyWeights(products);
            walk(firstNode, 0, 0);
        }
    }

    /** Leaves what is expected at a node at {@code out}; all rows below its depth are free. */
    private void walk(int node, int depth, int out) {
        int above = paths.depthAbove(node);
        double stayed = above == TreePaths.NONE ? 1 : stays[above];
        double left = lefts[node - firstNode];
        int edge = Trees.leftEdge(node);
        double share = trees.share(edge);
        double known = (left - share) * stayed;
        int p = depth * lanes;
        int q = tables.row(node);
        stays[depth] = left * stayed;
        descend(edge, depth, q, known, out);
        stays[depth] = (1 - left) * stayed;
        descend(edge + 1, depth, q, -known, p + lanes);
        contributions[trees.feature(node)] += known * joined(out, p, q, share, known);
    }

    private void descend(int edge, int depth, int q, double known, int out) {
        int child = trees.child(edge);
        if (child < 0) {
            expect(trees.leafValue(~child), out);
        } else {
            weigh(depth * lanes, q, trees.share(edge), known);
            walk(child, depth + 1, out);
        }
    }

    // The work on all lanes: four lanes are written out below, and the first two fours stand outside of their loop. Few
    // trees need more, and the compiler prepares a loop for thousands of rounds, which costs more than two of these.

    /** A leaf's value is expected on all lanes. */
    private void expect(double value, int out) {
        expectFour(value, out);
        if (lanes > QUAD) {
            expectFour(value, out + QUAD);
            for (int lane = 2 * QUAD; lane < lanes; lane += QUAD) {
                expectFour(value, out + lane);
            }
        }
    }

    /** Fills the row of P below an edge, behind the row of its node. */
    private void weigh(int p, int q, double share, double known) {
        weighFour(p, q, share, known);
        if (lanes > QUAD) {
            weighFour(p + QUAD, q + QUAD, share, known);
            for (int lane = 2 * QUAD; lane < lanes; lane += QUAD) {
                weighFour(p + lane, q + lane, share, known);
            }
        }
    }

    /** Joins L and R, which stands in the row below P's, in the place of L; returns the integral of P q' (L-R). */
    private double joined(int left, int p, int q, double share, double known) {
        double integral = joinedFour(left, p, q, share, known);
        if (lanes > QUAD) {
            integral += joinedFour(left + QUAD, p + QUAD, q + QUAD, share, known);
            for (int lane = 2 * QUAD; lane < lanes; lane += QUAD) {
                integral += joinedFour(left + lane, p + lane, q + lane, share, known);
            }
        }
        return integral;
    }

    private void expectFour(double value, int at) {
        expected[at] = value;
        expected[at + 1] = value;
        expected[at + 2] = value;
        expected[at + 3] = value;
    }

    private void weighFour(int p, int q, double share, double known) {
        int next = p + lanes;
        products[next] = products[p] * (share + known * functions[q]);
        products[next + 1] = products[p + 1] * (share + known * functions[q + 1]);
        products[next + 2] = products[p + 2] * (share + known * functions[q + 2]);
        products[next + 3] = products[p + 3] * (share + known * functions[q + 3]);
    }

    private double joinedFour(int left, int p, int q, double share, double known) {
        int right = p + lanes;
        int slope = q + lanes;
        double a = expected[left] - expected[right];
        double b = expected[left + 1] - expected[right + 1];
        double c = expected[left + 2] - expected[right + 2];
        double d = expected[left + 3] - expected[right + 3];
        expected[left] = expected[right] + (share + known * functions[q]) * a;
        expected[left + 1] = expected[right + 1] + (share + known * functions[q + 1]) * b;
        expected[left + 2] = expected[right + 2] + (share + known * functions[q + 2]) * c;
        expected[left + 3] = expected[right + 3] + (share + known * functions[q + 3]) * d;
        return products[p] * functions[slope] * a
                + products[p + 1] * functions[slope + 1] * b
                + products[p + 2] * functions[slope + 2] * c
                + products[p + 3] * functions[slope + 3] * d;
    }
}
