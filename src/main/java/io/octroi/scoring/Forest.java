package io.octroi.scoring;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A model's trees, read from LightGBM's text format and evaluated bit for bit as LightGBM evaluates them.
 *
 * <p>Immutable, so that any number of threads may share it; scoring one client allocates nothing.
 */
public final class Forest {

    private final ModelHeader header;
    private final Trees trees;
    private final Lockstep lockstep;

    Forest(ModelHeader header, Trees trees) {
        this.header = header;
        this.trees = trees;
        lockstep = new Lockstep(trees);
    }

    /**
     * Reads a model text of version v3 or v4 with the binary objective.
     *
     * @throws UnreadableModel if the text is damaged, or a kind of model that is not supported
     */
    public static Forest parse(String modelText) {
        return ModelReader.read(modelText);
    }

    /** The names of the model's inputs, in its order. */
    public List<String> featureNames() {
        return header.featureNames();
    }

    public int featureCount() {
        return header.featureNames().size();
    }

    public int treeCount() {
        return trees.count();
    }

    /** The factor k in {@code 1 / (1 + exp(-k * rawScore))}, positive; 1 unless the training chose another one. */
    public double sigmoid() {
        return header.sigmoid();
    }

    public Trees trees() {
        return trees;
    }

    /** The finite thresholds at which the trees divide a feature, in rising order; none for categories. */
    public double[] thresholds(int feature) {
        return IntStream.range(0, trees.nodeCount())
                .filter(node -> trees.feature(node) == feature)
                .mapToDouble(trees::threshold)
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
    }

    /** What the sum over all trees is multiplied with: 1, or for a random forest one over the number of trees. */
    public double treeShare() {
        return header.averaged() ? 1.0 / trees.count() : 1;
    }

    /**
     * The sum of the leaf values, in the order of the trees (their mean for a random forest).
     *
     * @param values one value per feature in the model's order; NaN is missing
     */
    public double rawScore(double[] values) {
        if (values.length != featureCount()) {
            throw new IllegalArgumentException(values.length + " values for " + featureCount() + " features");
        }
        return shared(lockstep.sum(values, 0));
    }

    /**
     * The raw scores of many clients, worked out by all cores as {@link Batch} says.
     *
     * @param rows the values of all clients, one client after the other
     */
    public double[] rawScores(double[] rows) {
        int width = featureCount();
        if (rows.length % width != 0) {
            throw new IllegalArgumentException(rows.length + " values are no whole rows of " + width + " features");
        }
        double[] scores = new double[rows.length / width];
        Batch.inBlocks(scores.length, (from, to) -> {
            for (int row = from; row < to; row++) {
                scores[row] = shared(lockstep.sum(rows, row * width));
            }
        });
        return scores;
    }

    private double shared(double sum) {
        return header.averaged() ? sum / trees.count() : sum;
    }
}
