package io.octroi.explanation;

/**
 * Loops over arrays of one number per client, written so that the compiler makes vector instructions of them: arrays of
 * their own, one index for all, nothing but arithmetic.
 */
final class Columns {

    private Columns() {}

    static void multiply(double[] column, double[] factor) {
        for (int i = 0; i < column.length; i++) {
            column[i] *= factor[i];
        }
    }

    /** column = whole - column. */
    static void complement(double[] column, double[] whole) {
        for (int i = 0; i < column.length; i++) {
            column[i] = whole[i] - column[i];
        }
    }

    /** shifted = (column - by) * factor. */
    static void shift(double[] shifted, double[] column, double by, double[] factor) {
        for (int i = 0; i < shifted.length; i++) {
            shifted[i] = (column[i] - by) * factor[i];
        }
    }

    /** next = product * (share + known * q). */
    static void weigh(double[] next, double[] product, double[] known, double share, double q) {
        for (int i = 0; i < next.length; i++) {
            next[i] = product[i] * (share + known[i] * q);
        }
    }

    /** integrals += product * slope * (left - right). */
    static void integrate(double[] integrals, double[] product, double[] left, double[] right, double slope) {
        for (int i = 0; i < integrals.length; i++) {
            integrals[i] += product[i] * slope * (left[i] - right[i]);
        }
    }

    /** left = right + (share + known * q) * (left - right). */
    static void join(double[] left, double[] right, double[] known, double share, double q) {
        for (int i = 0; i < left.length; i++) {
            left[i] = right[i] + (share + known[i] * q) * (left[i] - right[i]);
        }
    }
}
