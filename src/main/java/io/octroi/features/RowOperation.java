package io.octroi.features;

/** Calculates one value for each of a client's rows of one table. */
@FunctionalInterface
interface RowOperation {

    /**
     * Fills a column from others.
     *
     * @param result where the values go, from row 0; at least as long as there are rows
     * @param inputs the columns it comes from; NaN means "missing"
     */
    void fill(double[] result, double[][] inputs, int rows);
}
