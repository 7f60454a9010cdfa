package io.octroi.statistics;

import java.util.Arrays;

/** The places values take when sorted: 1 for the smallest, ties sharing the mean of their places. */
final class Ranks {

    private Ranks() {}

    /** The rank of each value, in the order the values came. */
    static double[] of(double[] values) {
        Integer[] ascending = new Integer[values.length];
        Arrays.setAll(ascending, i -> i);
        Arrays.sort(ascending, (a, b) -> Double.compare(values[a], values[b]));
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < values.length) {
            int to = endOfTie(values, ascending, from);
            for (int i = from; i < to; i++) {
                ranks[ascending[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static int endOfTie(double[] values, Integer[] ascending, int from) {
        int to = from + 1;
        while (to < values.length && values[ascending[to]] == values[ascending[from]]) {
            to++;
        }
        return to;
    }
}
