package io.octroi.synthetic;

import java.util.Arrays;

/** Every n-th of many numbers, n doubling whenever too many are held: enough to tell their quantiles. */
final class Thinned {

    private static final int MOST = 1 << 18;

    private double[] held = new double[1 << 10];
    private int size;
    private long stride = 1;
    private long met;

    void add(double number) {
        if (met++ % stride != 0) {
            return;
        }
        if (size == MOST) {
            for (int i = 0; i < MOST / 2; i++) {
                held[i] = held[2 * i];
            }
            size = MOST / 2;
            stride *= 2;
        }
        if (size == held.length) {
            held = Arrays.copyOf(held, 2 * size);
        }
        held[size++] = number;
    }

    /** The numbers held, ascending. */
    double[] sorted() {
        double[] sorted = Arrays.copyOf(held, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
