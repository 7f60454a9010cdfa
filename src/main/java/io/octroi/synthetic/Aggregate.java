package io.octroi.synthetic;

import java.util.Arrays;
import java.util.Locale;

/** One column of a table summed up over the rows of each reference client. */
final class Aggregate {

    /** How a client's numbers become one. */
    enum Way {
        MEAN,
        MIN,
        MAX,
        SUM;

        static Way of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    private final Way way;
    private final double[] sums;
    private final int[] counts;
    private final boolean[] present;

    Aggregate(Way way, int clients) {
        this.way = way;
        this.sums = new double[clients];
        this.counts = new int[clients];
        this.present = new boolean[clients];
    }

    /** Adds a client's next number; NaN says that the client has a row without one. */
    void add(int client, double number) {
        present[client] = true;
        if (!Double.isNaN(number)) {
            sums[client] = counts[client] == 0 ? number : joined(sums[client], number);
            counts[client]++;
        }
    }

    /** The aggregate of each client: NaN without rows; without numbers a sum is 0 and all else NaN. */
    double[] values() {
        double[] values = new double[sums.length];
        Arrays.setAll(values, i -> {
            if (!present[i] || (counts[i] == 0 && way != Way.SUM)) {
                return Double.NaN;
            }
            return way == Way.MEAN ? sums[i] / counts[i] : sums[i];
        });
        return values;
    }

    private double joined(double before, double number) {
        return switch (way) {
            case MIN -> Math.min(before, number);
            case MAX -> Math.max(before, number);
            case SUM, MEAN -> before + number;
        };
    }
}
