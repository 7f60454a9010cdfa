package io.octroi.explanation;

import io.octroi.scoring.Batch;
import io.octroi.scoring.Trees;
import java.util.Arrays;

/**
 * The walk of {@link ShapWalk} for a block of clients side by side: each of its numbers becomes an array of one per
 * client, and all work is done by the loops of {@link Columns}.
 */
final class ShapBlock {

    private final Trees trees;
    private final TreePaths paths;
    private final ShapTables tables;
    private final double[] functions;
    private final Batch batch;
    private final int from;
    private final double[] contributions;
    /** By depth: 1 for whom stays on every edge of the path that belongs to the feature there, else 0. */
    private final double[][] stays;
    /** By depth: x-r, or 0. */
    private final double[][] knowns;
    /** P, for each depth and lane. */
    private final double[][] products;
    /** L and R, for each lane, in the rows that the walk is told. */
    private final double[][] expected;

    private final double[] ones;
    private final double[] integrals;
    private int lanes;

    /**
     * @param from the first row of the block
     * @param to the row behind its last one
     * @param contributions what the contributions are added to: one per feature of all rows of the batch
     */
    ShapBlock(Trees trees, TreePaths paths, ShapTables tables, Batch batch, int from, int to, double[] contributions) {
        this.trees = trees;
        this.paths = paths;
        this.tables = tables;
        this.batch = batch;
        this.from = from;
        this.contributions = contributions;
        functions = tables.functions();
        int rows = (paths.deepest() + 1) * tables.mostLanes();
        products = new double[rows][to - from];
        expected = new double[rows][to - from];
        stays = new double[paths.deepest()][to - from];
        knowns = new double[paths.deepest()][to - from];
        ones = new double[to - from];
        Arrays.fill(ones, 1);
        integrals = new double[to - from];
    }

    /** Adds what the features contribute to a tree's leaf values. */
    void add(int tree) {
        GaussLegendre rule = tables.rule(tree);
        lanes = rule.count();
        if (lanes > 0) {
            for (int lane = 0; lane < lanes; lane++) {
                Arrays.fill(products[lane], rule.weight(lane));
            }
            walk(trees.root(tree), 0, 0, tables.lanes(tree));
        }
    }

    /** @param slopes how far behind q stands q' */
    private void walk(int node, int depth, int out, int slopes) {
        int above = paths.depthAbove(node);
        double[] stayed = above == TreePaths.NONE ? ones : stays[above];
        double[] known = knowns[depth];
        double share = trees.share(Trees.leftEdge(node));
        double[] stay = stays[depth];
        ask(node, stay);
        Columns.shift(known, stay, share, stayed);
        Columns.multiply(stay, stayed);
        int below = (depth + 1) * lanes;
        descend(node, depth, true, out, slopes);
        Columns.complement(stay, stayed);
        descend(node, depth, false, below, slopes);
        Arrays.fill(integrals, 0);
        for (int lane = 0; lane < lanes; lane++) {
            int q = tables.row(node) + lane;
            double[] left = expected[out + lane];
            double[] right = expected[below + lane];
            Columns.integrate(integrals, products[depth * lanes + lane], left, right, functions[q + slopes]);
            Columns.join(left, right, known, share, functions[q]);
        }
        addUp(trees.feature(node), known);
    }

    private void descend(int node, int depth, boolean goesLeft, int out, int slopes) {
        int edge = Trees.leftEdge(node) + (goesLeft ? 0 : 1);
        int child = trees.child(edge);
        if (child < 0) {
            for (int lane = 0; lane < lanes; lane++) {
                Arrays.fill(expected[out + lane], trees.leafValue(~child));
            }
            return;
        }
        for (int lane = 0; lane < lanes; lane++) {
            double q = functions[tables.row(node) + lane];
            double[] product = products[depth * lanes + lane];
            double[] next = products[(depth + 1) * lanes + lane];
            Columns.weigh(next, product, knowns[depth], trees.share(edge), goesLeft ? q : -q);
        }
        walk(child, depth + 1, out, slopes);
    }

    private void ask(int node, double[] lefts) {
        int feature = trees.feature(node);
        for (int i = 0; i < lefts.length; i++) {
            lefts[i] = trees.left(node, batch.value(from + i, feature));
        }
    }

    private void addUp(int feature, double[] known) {
        int width = batch.order().size();
        for (int i = 0; i < known.length; i++) {
            contributions[(from + i) * width + feature] += known[i] * integrals[i];
        }
    }
}
