package io.octroi.synthetic;

import java.util.Arrays;

/** The distribution of one number, as a quantile function that is straight between its published points. */
final class Marginal {

    private final double[] shares;
    private final double[] values;
    private final double step;

    /**
     * @param shares ascending from 0 to 1; an equal pair is a jump
     * @param values the quantile at each share, ascending
     * @param step what values are multiples of, or 0 when any value may occur
     */
    Marginal(double[] shares, double[] values, double step) {
        if (shares.length != values.length || shares[0] != 0 || shares[shares.length - 1] != 1) {
            throw new IllegalArgumentException("a quantile function has a value for each share from 0 to 1");
        }
        this.shares = shares.clone();
        this.values = values.clone();
        this.step = step;
    }

    /**
     * Reads points written as {@code share:value}, a space between two of them.
     *
     * @param step a number, a fraction such as 1/24, or empty for none
     */
    static Marginal of(String step, String points) {
        String[] pairs = points.split(" ", -1);
        return new Marginal(Polyline.side(pairs, 0), Polyline.side(pairs, 1), step(step));
    }

    /** The value below which that share of clients lies, a multiple of the step. */
    double at(double share) {
        double value = interpolated(share);
        return step == 0 ? value : Math.rint(value / step) * step;
    }

    /** The share of clients with that value or less, where it is one of the published points. */
    double shareUpTo(double value) {
        double share = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] <= value) {
                share = shares[i];
            }
        }
        return share;
    }

    /** The shares of its points, without 0 and 1. */
    double[] inner() {
        return Arrays.copyOfRange(shares, 1, shares.length - 1);
    }

    /** Whether a share is one of its points, and not only lies between two. */
    boolean isPoint(double share) {
        return Arrays.binarySearch(shares, share) >= 0;
    }

    /** The share of clients that a published quantile stands for is exact; others lie between two of them. */
    private double interpolated(double share) {
        int found = Arrays.binarySearch(shares, share);
        if (found >= 0) {
            return values[found];
        }
        int above = -found - 1;
        double part = (share - shares[above - 1]) / (shares[above] - shares[above - 1]);
        return values[above - 1] + part * (values[above] - values[above - 1]);
    }

    private static double step(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split("/", -1);
        return parts.length == 1
                ? Double.parseDouble(text)
                : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }
}
