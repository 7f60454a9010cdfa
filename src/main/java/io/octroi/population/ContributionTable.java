package io.octroi.population;

import io.octroi.statistics.Quantiles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What every feature contributes to the score of every client of a sample: one column of floats per feature, so that the
 * compiler makes vector instructions of the search.
 */
final class ContributionTable {

    /** How many more than were asked for may be as near as the last one; more are the same file many times. */
    private static final int MOST_DOUBTFUL = 50;

    /** A contribution is kept to a relative 2<sup>-24</sup>; twice as much either way leaves room for the sums. */
    private static final double ROUNDING = 0x1p-22;

    private final long[] numbers;
    private final float[][] columns;
    private final double usual;

    /**
     * @param numbers the clients' numbers, ascending; kept
     * @param columns by feature, one contribution per client, in log-odds; kept
     */
    ContributionTable(long[] numbers, float[][] columns) {
        this.numbers = numbers;
        this.columns = columns;
        this.usual = usualDistance();
    }

    int size() {
        return numbers.length;
    }

    long number(int row) {
        return numbers[row];
    }

    /**
     * The distance in the middle of those between two files taken without looking: each file of the first half and its
     * counterpart in the second. 0 where there are no two files.
     */
    double usual() {
        return usual;
    }

    /**
     * The rows among which the {@code count} nearest to a point are, whatever was lost by keeping floats; the nearest
     * first, and of two as near the one with the smaller number.
     *
     * @param point one contribution per feature
     * @param except the number of a client who is not looked for
     */
    List<Integer> candidates(double[] point, long except, int count) {
        double[] distances = distances(point);
        int own = Arrays.binarySearch(numbers, except);
        if (own >= 0) {
            distances[own] = Double.POSITIVE_INFINITY;
        }
        double[] sorted = distances.clone();
        Arrays.sort(sorted);
        int others = own >= 0 ? size() - 1 : size();
        double last = others == 0 ? 0 : sorted[Math.min(count, others) - 1];
        double reach = last
                + ROUNDING
                        * (last + Math.sqrt(Arrays.stream(point).map(c -> c * c).sum()));
        return IntStream.range(0, size())
                .filter(row -> distances[row] <= reach)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> distances[row]))
                .limit(count + MOST_DOUBTFUL)
                .toList();
    }

    private double[] distances(double[] point) {
        double[] squares = new double[size()];
        for (int feature = 0; feature < columns.length; feature++) {
            addSquares(squares, columns[feature], point[feature]);
        }
        return roots(squares);
    }

    private static void addSquares(double[] squares, float[] column, double at) {
        for (int i = 0; i < squares.length; i++) {
            double apart = column[i] - at;
            squares[i] += apart * apart;
        }
    }

    private double usualDistance() {
        int half = size() / 2;
        if (half == 0) {
            return 0;
        }
        double[] squares = new double[half];
        for (float[] column : columns) {
            for (int i = 0; i < half; i++) {
                double apart = column[i] - column[i + half];
                squares[i] += apart * apart;
            }
        }
        double[] distances = roots(squares);
        Arrays.sort(distances);
        return Quantiles.of(distances, 0.5);
    }

    private static double[] roots(double[] squares) {
        for (int i = 0; i < squares.length; i++) {
            squares[i] = Math.sqrt(squares[i]);
        }
        return squares;
    }
}
