package io.octroi.explanation;

import io.octroi.scoring.Batch;
import io.octroi.scoring.Forest;
import io.octroi.scoring.Trees;
import io.octroi.scoring.UnreadableModel;

/**
 * Exact path-dependent SHAP values of a forest: how much each feature moves a client's raw score away from the mean.
 *
 * <p>The values are those of Lundberg et al., "Consistent Individualized Feature Attribution for Tree Ensembles" (2018),
 * algorithm 2, which LightGBM's {@code pred_contrib} gives too. They are integrals of polynomials of a degree below the
 * number of distinct features on a path; half as many Gauss-Legendre nodes integrate them exactly. Immutable and safe
 * for any number of threads, which share the tables.
 */
public final class TreeShap {

    /** Clients for whom loops over clients pay. */
    private static final int FEW = 8;
    /** Numbers that one client takes in a walk of many: 16 KB, far beyond what any sound model needs. */
    private static final int MOST_SCRATCH = 1 << 11;

    private final Forest forest;
    private final Trees trees;
    private final TreePaths paths;
    private final ShapTables tables;
    private final SmallTrees smallTrees;
    private final double baseValue;

    /** @throws UnreadableModel if the trees are so large and deep that their tables would not fit into memory */
    public TreeShap(Forest forest) {
        this.forest = forest;
        trees = forest.trees();
        paths = new TreePaths(trees);
        tables = new ShapTables(trees, paths);
        smallTrees = new SmallTrees(trees, paths, tables, forest.featureCount());
        double sum = 0;
        for (int tree = 0; tree < trees.count(); tree++) {
            sum += trees.expectedValue(tree);
        }
        baseValue = sum * forest.treeShare();
    }

    /** The raw score expected before anything is known of a client: the mean over the training rows. */
    public double baseValue() {
        return baseValue;
    }

    /**
     * Each feature's contribution to the raw score; with the base value they add up to it.
     *
     * @param values one value per feature in the model's order; NaN is missing
     * @return one contribution per feature, in the same order, in log-odds
     */
    public double[] contributions(double[] values) {
        refuseAnotherWidth(values.length);
        double[] contributions = new double[values.length];
        ShapWalk walk = new ShapWalk(trees, paths, tables, contributions);
        for (int tree = 0; tree < trees.count(); tree++) {
            if (smallTrees.holds(tree)) {
                smallTrees.add(tree, trees.ways(tree, values), contributions, 0);
            } else {
                walk.add(tree, values);
            }
        }
        average(contributions, 0, contributions.length);
        return contributions;
    }

    /**
     * The contributions of many clients, worked out by all cores as {@link Batch} says; equal to those of each client
     * alone but for rounding.
     *
     * @return one contribution per feature, one client after the other
     */
    public double[] contributions(Batch batch) {
        int width = batch.order().size();
        refuseAnotherWidth(width);
        double[] contributions = new double[Math.multiplyExact(batch.size(), width)];
        batch.inBlocks((from, to) -> {
            if (to - from < FEW || (paths.deepest() + 1) * tables.mostLanes() > MOST_SCRATCH) {
                addOneByOne(batch, from, to, contributions);
            } else {
                addTogether(batch, from, to, contributions);
            }
        });
        return contributions;
    }

    private void addOneByOne(Batch batch, int from, int to, double[] contributions) {
        int width = batch.order().size();
        for (int row = from; row < to; row++) {
            System.arraycopy(contributions(batch.row(row)), 0, contributions, row * width, width);
        }
    }

    private void addTogether(Batch batch, int from, int to, double[] contributions) {
        int width = batch.order().size();
        ShapBlock block = new ShapBlock(trees, paths, tables, batch, from, to, contributions);
        for (int tree = 0; tree < trees.count(); tree++) {
            if (smallTrees.holds(tree)) {
                for (int row = from; row < to; row++) {
                    smallTrees.add(tree, trees.ways(tree, batch, row), contributions, row * width);
                }
            } else {
                block.add(tree);
            }
        }
        average(contributions, from * width, to * width);
    }

    private void average(double[] contributions, int from, int to) {
        for (int i = from; i < to; i++) {
            contributions[i] *= forest.treeShare();
        }
    }

    private void refuseAnotherWidth(int width) {
        if (width != forest.featureCount()) {
            throw new IllegalArgumentException(width + " values for " + forest.featureCount() + " features");
        }
    }
}
