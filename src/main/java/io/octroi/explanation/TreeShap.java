package io.octroi.explanation;

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

    private final Forest forest;
    private final Trees trees;
    private final TreePaths paths;
    private final ShapTables tables;
    private final double baseValue;

    /** @throws UnreadableModel if the trees are so large and deep that their tables would not fit into memory */
    public TreeShap(Forest forest) {
        this.forest = forest;
        trees = forest.trees();
        paths = new TreePaths(trees);
        tables = new ShapTables(trees, paths);
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
        if (values.length != forest.featureCount()) {
            throw new IllegalArgumentException(values.length + " values for " + forest.featureCount() + " features");
        }
        ShapWalk walk = new ShapWalk(trees, paths, tables, values);
        for (int tree = 0; tree < trees.count(); tree++) {
            walk.add(tree);
        }
        double[] contributions = walk.contributions();
        for (int i = 0; i < contributions.length; i++) {
            contributions[i] *= forest.treeShare();
        }
        return contributions;
    }
}
