package io.octroi.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/**
 * Finds the pairs of columns that are almost the same: Pearson correlation over the rows where both are known.
 *
 * <p>One matrix product over standardised columns, missing values as 0, gives the sums of products; the other sums
 * differ by what is missing only, and few columns miss different rows. What looks close is then calculated plainly.
 */
final class CorrelatedPairs {

    private static final int FEWEST_ROWS = 30;
    private static final int BLOCK = 64;
    private static final double MARGIN = 0.002;
    private static final double TINY = 1e-6;

    private final double[][] columns;
    private final int rows;
    private final double[][] standard;
    private final int[] maskOf;
    private final List<BitSet> masks;

    /** A pair of columns by their places, the first one first, and their correlation. */
    record Pair(int first, int second, double correlation) {}

    CorrelatedPairs(double[][] columns) {
        this.columns = columns;
        this.rows = columns[0].length;
        this.maskOf = new int[columns.length];
        this.standard =
                Arrays.stream(columns).map(CorrelatedPairs::standardised).toArray(double[][]::new);
        Map<BitSet, Integer> known = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            maskOf[i] = known.computeIfAbsent(mask(columns[i]), mask -> known.size());
        }
        this.masks = List.copyOf(known.keySet());
    }

    /** All pairs with an absolute correlation above the limit over at least 30 rows. */
    List<Pair> above(double limit) {
        double[][] values = byRow(value -> value);
        double[][] known = masksByRow();
        double[][] products = product(values, values);
        double[][] sums = product(values, known);
        double[][] squares = product(byRow(value -> value * value), known);
        int[][] common = common();
        List<Pair> pairs = new ArrayList<>();
        for (int p = 0; p < columns.length; p++) {
            for (int q = p + 1; q < columns.length; q++) {
                int n = common[maskOf[p]][maskOf[q]];
                if (n < FEWEST_ROWS) {
                    continue;
                }
                double sumP = sums[p][maskOf[q]];
                double sumQ = sums[q][maskOf[p]];
                double spreadP = squares[p][maskOf[q]] - sumP * sumP / n;
                double spreadQ = squares[q][maskOf[p]] - sumQ * sumQ / n;
                double together = products[p][q] - sumP * sumQ / n;
                boolean close = Math.abs(together) > (limit - MARGIN) * Math.sqrt(Math.max(0, spreadP * spreadQ));
                if (close || spreadP < TINY * n || spreadQ < TINY * n) {
                    double exact = correlation(columns[p], columns[q]);
                    if (Math.abs(exact) > limit) {
                        pairs.add(new Pair(p, q, exact));
                    }
                }
            }
        }
        return pairs;
    }

    /** The correlation over the rows where both values are known; NaN where one of them does not vary. */
    static double correlation(double[] x, double[] y) {
        int n = 0;
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i] + y[i])) {
                n++;
                meanX += x[i];
                meanY += y[i];
            }
        }
        meanX /= n;
        meanY /= n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i] + y[i])) {
                xx += (x[i] - meanX) * (x[i] - meanX);
                yy += (y[i] - meanY) * (y[i] - meanY);
                xy += (x[i] - meanX) * (y[i] - meanY);
            }
        }
        return xx == 0 || yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
    }

    /** The matrix product of the transposed left and of the right; both row by row. */
    private static double[][] product(double[][] left, double[][] right) {
        double[][] product = new double[left[0].length][right[0].length];
        for (int from = 0; from < left.length; from += BLOCK) {
            for (int p = 0; p < product.length; p++) {
                for (int row = from; row < Math.min(left.length, from + BLOCK); row++) {
                    addMultiple(product[p], left[row][p], right[row]);
                }
            }
        }
        return product;
    }

    private static void addMultiple(double[] to, double factor, double[] values) {
        if (factor != 0) {
            for (int i = 0; i < to.length; i++) {
                to[i] += factor * values[i];
            }
        }
    }

    private double[][] byRow(DoubleUnaryOperator change) {
        double[][] byRow = new double[rows][columns.length];
        for (int p = 0; p < columns.length; p++) {
            for (int row = 0; row < rows; row++) {
                byRow[row][p] = change.applyAsDouble(standard[p][row]);
            }
        }
        return byRow;
    }

    private double[][] masksByRow() {
        double[][] byRow = new double[rows][masks.size()];
        for (int mask = 0; mask < masks.size(); mask++) {
            for (int row = 0; row < rows; row++) {
                byRow[row][mask] = masks.get(mask).get(row) ? 1 : 0;
            }
        }
        return byRow;
    }

    private int[][] common() {
        int[][] common = new int[masks.size()][masks.size()];
        for (int i = 0; i < masks.size(); i++) {
            for (int j = 0; j < masks.size(); j++) {
                BitSet both = (BitSet) masks.get(i).clone();
                both.and(masks.get(j));
                common[i][j] = both.cardinality();
            }
        }
        return common;
    }

    private static BitSet mask(double[] column) {
        BitSet known = new BitSet(column.length);
        for (int row = 0; row < column.length; row++) {
            known.set(row, !Double.isNaN(column[row]));
        }
        return known;
    }

    private static double[] standardised(double[] column) {
        double[] known =
                Arrays.stream(column).filter(value -> !Double.isNaN(value)).toArray();
        double mean = known.length == 0 ? 0 : Moments.mean(known);
        double deviation = known.length == 0 ? 0 : Math.sqrt(Moments.populationVariance(known));
        return Arrays.stream(column)
                .map(value -> Double.isNaN(value) || deviation == 0 ? 0 : (value - mean) / deviation)
                .toArray();
    }
}
