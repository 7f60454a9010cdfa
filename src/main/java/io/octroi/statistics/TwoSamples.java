package io.octroi.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Two samples of one quantity, a reference and a current one, told by their distinct values and how often each has them:
 * all that tests of difference ask for. Categories are told by their codes.
 */
public final class TwoSamples {

    private final double[] values;
    private final int[] reference;
    private final int[] current;
    private final int referenceSize;
    private final int currentSize;

    /**
     * Samples that were counted already; the arrays are kept, so nobody may write to them any more.
     *
     * @param values the distinct values, ascending
     * @param reference how often the reference has each
     * @param current how often the current sample has each
     */
    public TwoSamples(double[] values, int[] reference, int[] current) {
        if (values.length != reference.length || values.length != current.length) {
            throw new IllegalArgumentException(
                    reference.length + " and " + current.length + " counts for " + values.length + " values");
        }
        this.values = values;
        this.reference = reference;
        this.current = current;
        this.referenceSize = Arrays.stream(reference).sum();
        this.currentSize = Arrays.stream(current).sum();
    }

    /**
     * Counts two samples.
     *
     * @param reference ascending, without NaN
     * @param current likewise
     */
    public static TwoSamples ofSorted(double[] reference, double[] current) {
        double[] values = new double[reference.length + current.length];
        int[] inReference = new int[values.length];
        int[] inCurrent = new int[values.length];
        int distinct = 0;
        int r = 0;
        int c = 0;
        while (r < reference.length || c < current.length) {
            double value = c == current.length || (r < reference.length && reference[r] <= current[c])
                    ? reference[r]
                    : current[c];
            int fromR = r;
            int fromC = c;
            while (r < reference.length && reference[r] == value) {
                r++;
            }
            while (c < current.length && current[c] == value) {
                c++;
            }
            values[distinct] = value;
            inReference[distinct] = r - fromR;
            inCurrent[distinct++] = c - fromC;
        }
        return new TwoSamples(
                Arrays.copyOf(values, distinct),
                Arrays.copyOf(inReference, distinct),
                Arrays.copyOf(inCurrent, distinct));
    }

    /** Samples counted over values of which some may be in neither; the arrays are read, and not kept. */
    public static TwoSamples ofCounts(double[] values, int[] reference, int[] current) {
        int[] met = IntStream.range(0, values.length)
                .filter(i -> reference[i] + current[i] > 0)
                .toArray();
        return new TwoSamples(
                IntStream.of(met).mapToDouble(i -> values[i]).toArray(),
                IntStream.of(met).map(i -> reference[i]).toArray(),
                IntStream.of(met).map(i -> current[i]).toArray());
    }

    /** How many different values there are in the two together. */
    public int distinct() {
        return values.length;
    }

    /** How many different values the reference has. */
    public int distinctInReference() {
        return (int) Arrays.stream(reference).filter(count -> count > 0).count();
    }

    public int referenceSize() {
        return referenceSize;
    }

    public int currentSize() {
        return currentSize;
    }

    /** The distinct value at that place, from 0 in ascending order. */
    public double value(int at) {
        return values[at];
    }

    /** How often the reference has it. */
    public int inReference(int at) {
        return reference[at];
    }

    /** How often the current sample has it. */
    public int inCurrent(int at) {
        return current[at];
    }

    /** The share of the reference that has each value, in ascending order of the values. */
    public double[] referenceShares() {
        return shares(reference, referenceSize);
    }

    /** The share of the current sample that has each value, in ascending order of the values. */
    public double[] currentShares() {
        return shares(current, currentSize);
    }

    /** The reference, ascending. */
    double[] reference() {
        return repeated(reference, referenceSize);
    }

    /** The current sample, ascending. */
    double[] current() {
        return repeated(current, currentSize);
    }

    /** The population standard deviation of the reference. */
    double referenceDeviation() {
        double mean = 0;
        for (int i = 0; i < values.length; i++) {
            mean += values[i] * reference[i];
        }
        mean /= referenceSize;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += reference[i] * (values[i] - mean) * (values[i] - mean);
        }
        return Math.sqrt(squares / referenceSize);
    }

    private double[] repeated(int[] counts, int size) {
        double[] all = new double[size];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(all, at, at + counts[i], values[i]);
            at += counts[i];
        }
        return all;
    }

    private static double[] shares(int[] counts, int size) {
        return IntStream.of(counts).mapToDouble(count -> (double) count / size).toArray();
    }
}
