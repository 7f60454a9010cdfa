package io.octroi.features;

import java.util.Arrays;

/** The memory that one thread aggregates in, client after client, so that millions of clients cost no allocation. */
final class Workbench {

    final Summary summary = new Summary();
    final LoanNumbers loans = new LoanNumbers();
    private double[][] columns = new double[0][];
    private double[][] loanValues = new double[0][];
    private int rows;

    /** The numbers of the rows in play, in their order. */
    int[] selected = new int[0];

    /** The same rows, those of one loan after those of another. */
    int[] byLoan = new int[0];

    /** Where each loan's rows begin in {@link #byLoan}; one more entry tells where the last ones end. */
    int[] starts = new int[0];

    /** The loan of each row, numbered in the order of their first rows. */
    int[] loanOf = new int[0];

    /** 0, 1, 2...: every loan. */
    int[] every = new int[0];

    /** Makes room for a table's columns and a client's rows. */
    void prepare(int columnCount, int rowCount) {
        if (rowCount > rows) {
            rows = Math.max(rowCount, 2 * rows);
            columns = new double[0][];
            loanValues = new double[0][];
            selected = new int[rows];
            byLoan = new int[rows];
            starts = new int[rows + 1];
            loanOf = new int[rows];
            every = new int[rows];
            Arrays.setAll(every, row -> row);
        }
        columns = widened(columns, columnCount);
    }

    double[][] columns() {
        return columns;
    }

    /** So many arrays that take one value for each loan. */
    double[][] loanValues(int count) {
        loanValues = widened(loanValues, count);
        return loanValues;
    }

    private double[][] widened(double[][] arrays, int count) {
        if (count <= arrays.length) {
            return arrays;
        }
        double[][] wider = Arrays.copyOf(arrays, count);
        for (int i = arrays.length; i < count; i++) {
            wider[i] = new double[rows];
        }
        return wider;
    }
}
