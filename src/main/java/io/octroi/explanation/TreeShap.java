package io.octroi.explanation;

import io.octroi.scoring.Forest;
import io.octroi.scoring.Trees;

/**
 * Exact path-dependent SHAP values of a forest: how much each feature moves a client's raw score away from the mean.
 *
 * <p>The values are those of Lundberg et al., "Consistent Individualized Feature Attribution for Tree Ensembles"
 * (2018), algorithm 2, which LightGBM's {@code pred_contrib} gives too. The Shapley weight of a subset of a path's
 * features is an integral of a polynomial over [0, 1]; as many Gauss-Legendre nodes as half the path's distinct
 * features integrate it exactly, so one walk over each tree suffices. Immutable and safe for any number of threads.
 */
public final class TreeShap {

    private final Forest forest;
    private final Trees trees;
    private final EdgeTables[] tables;
    private final TreePaths paths;
    private final int largest;
    private final double baseValue;

    public TreeShap(Forest forest) {
        this.forest = forest;
        trees = forest.trees();
        paths = new TreePaths(trees);
        tables = new EdgeTables[trees.count()];
        int most = 0;
        double sum = 0;
        for (int tree = 0; tree < tables.length; tree++) {
            tables[tree] = new EdgeTables(trees, tree, paths);
            most = Math.max(most, tables[tree].nodes);
            sum += trees.expectedValue(tree);
        }
        largest = most;
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
     * @return one contribution per feature, in the same order
     */
    public double[] contributions(double[] values) {
        if (values.length != forest.featureCount()) {
            throw new IllegalArgumentException(values.length + " values for " + forest.featureCount() + " features");
        }
        ShapWalk walk = new ShapWalk(trees, paths, largest, values);
        for (EdgeTables table : tables) {
            walk.add(table);
        }
        return walk.contributions(forest.treeShare());
    }
}
