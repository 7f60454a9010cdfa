package io.octroi.scoring;

import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The feature values of many clients, to be scored and explained together.
 *
 * <p>Batches are worked off in blocks by all cores; called from a task of a {@link java.util.concurrent.ForkJoinPool},
 * by the threads of that pool.
 */
public final class Batch {

    /** Rows whose values, sums and scratch stay in a processor's cache. */
    private static final int BLOCK = 64;

    private final FeatureOrder order;
    private final double[] values;
    private final int size;

    /**
     * @param order which feature stands where in a row
     * @param values the rows one after the other, NaN for missing values; kept, so nobody may write to them any more
     */
    public Batch(FeatureOrder order, double[] values) {
        this.order = order;
        this.values = values;
        size = order.size() == 0 ? 0 : values.length / order.size();
        if (values.length != size * order.size()) {
            throw new IllegalArgumentException(values.length + " values are no whole rows of " + order.size());
        }
    }

    /** Puts vectors, all in the given order, one below the other. */
    public static Batch of(FeatureOrder order, List<FeatureVector> vectors) {
        double[] values = new double[vectors.size() * order.size()];
        for (int row = 0; row < vectors.size(); row++) {
            FeatureVector vector = vectors.get(row);
            if (!vector.order().equals(order)) {
                throw new IllegalArgumentException("vector " + row + " is in another order than the batch");
            }
            System.arraycopy(vector.values(), 0, values, row * order.size(), order.size());
        }
        return new Batch(order, values);
    }

    public FeatureOrder order() {
        return order;
    }

    /** How many clients there are. */
    public int size() {
        return size;
    }

    public double value(int row, int feature) {
        return values[row * order.size() + feature];
    }

    /** A copy of one client's values. */
    public double[] row(int row) {
        return Arrays.copyOfRange(values, row * order.size(), (row + 1) * order.size());
    }

    /** Has all cores do the work on one block of rows after the other, in any order. */
    public void inBlocks(Work work) {
        inBlocks(size, work);
    }

    static void inBlocks(int rows, Work work) {
        IntStream.range(0, (rows + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(block -> work.on(block * BLOCK, Math.min(rows, (block + 1) * BLOCK)));
    }

    double[] values() {
        return values;
    }

    /** What is to be done with the rows of a block. */
    @FunctionalInterface
    public interface Work {

        void on(int from, int to);
    }
}
