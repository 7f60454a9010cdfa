package io.octroi.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** How two columns move together, from -1 to 1, over the rows where both have a value (NaN is left out). */
public final class Correlation {

    private Correlation() {}

    /** Pearson's correlation, absent when fewer than two different values remain on either side. */
    public static OptionalDouble pearson(double[] x, double[] y) {
        int[] shared = rowsWithBoth(x, y);
        return ofComplete(pick(x, shared), pick(y, shared));
    }

    /** Spearman's correlation: Pearson's of the ranks, ties sharing the mean rank. */
    public static OptionalDouble spearman(double[] x, double[] y) {
        int[] shared = rowsWithBoth(x, y);
        return ofComplete(Ranks.of(pick(x, shared)), Ranks.of(pick(y, shared)));
    }

    private static int[] rowsWithBoth(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("columns of " + x.length + " and " + y.length + " rows");
        }
        return IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .toArray();
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
    }

    private static OptionalDouble ofComplete(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double together = 0;
        double spreadX = 0;
        double spreadY = 0;
        for (int i = 0; i < x.length; i++) {
            together += (x[i] - meanX) * (y[i] - meanY);
            spreadX += (x[i] - meanX) * (x[i] - meanX);
            spreadY += (y[i] - meanY) * (y[i] - meanY);
        }
        boolean flat = isFlat(x) || isFlat(y);
        return flat ? OptionalDouble.empty() : OptionalDouble.of(together / Math.sqrt(spreadX * spreadY));
    }

    private static boolean isFlat(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }
}
