package io.octroi.explanation;

import io.octroi.scoring.Trees;
import java.util.stream.IntStream;

/**
 * The contributions of trees with few splits, worked out beforehand: clients whom every split sends the same way share
 * them, and seven splits can send them no more than 128 ways.
 */
final class SmallTrees {

    private static final int MOST_SPLITS = 7;
    /** 32 MB; trees beyond are walked. */
    private static final int MOST_NUMBERS = 1 << 22;

    private static final int NONE = -1;

    private final Trees trees;
    /** Of each tree the features it asks for; none if it is not small. */
    private final int[][] features;
    /** Of each tree, where its contributions begin: for each way one per feature. */
    private final int[] starts;

    private final double[] contributions;

    SmallTrees(Trees trees, TreePaths paths, ShapTables tables, int featureCount) {
        this.trees = trees;
        features = new int[trees.count()][];
        starts = new int[trees.count()];
        contributions = new double[layOut()];
        double[] scratch = new double[featureCount];
        ShapWalk walk = new ShapWalk(trees, paths, tables, scratch);
        for (int tree = 0; tree < starts.length; tree++) {
            if (holds(tree)) {
                fill(tree, walk, scratch);
            }
        }
    }

    boolean holds(int tree) {
        return starts[tree] != NONE;
    }

    /**
     * Adds what a tree's features contribute for a client.
     *
     * @param ways as {@link Trees#ways} tells them
     * @param sums one per feature from {@code offset}
     */
    void add(int tree, int ways, double[] sums, int offset) {
        int[] asked = features[tree];
        int row = starts[tree] + ways * asked.length;
        for (int i = 0; i < asked.length; i++) {
            sums[offset + asked[i]] += contributions[row + i];
        }
    }

    private int layOut() {
        int size = 0;
        for (int tree = 0; tree < starts.length; tree++) {
            int splits = trees.leaves(tree) - 1;
            features[tree] = splits > MOST_SPLITS ? new int[0] : featuresOf(tree);
            int length = features[tree].length << splits;
            boolean fits = splits <= MOST_SPLITS && size + length <= MOST_NUMBERS;
            starts[tree] = fits ? size : NONE;
            size += fits ? length : 0;
        }
        return size;
    }

    private int[] featuresOf(int tree) {
        return IntStream.range(0, trees.leaves(tree) - 1)
                .map(i -> trees.feature(trees.root(tree) + i))
                .distinct()
                .toArray();
    }

    private void fill(int tree, ShapWalk walk, double[] scratch) {
        int[] asked = features[tree];
        int splits = trees.leaves(tree) - 1;
        for (int ways = 0; ways < 1 << splits; ways++) {
            walk.addForWays(tree, ways);
            for (int i = 0; i < asked.length; i++) {
                contributions[starts[tree] + ways * asked.length + i] = scratch[asked[i]];
                scratch[asked[i]] = 0;
            }
        }
    }
}
