package io.octroi.charts;

/** The stretch of an axis that is drawn; what lies beyond is not. */
public record Frame(double low, double high) {

    public Frame {
        if (!(low < high)) {
            throw new IllegalArgumentException("nothing lies between " + low + " and " + high);
        }
    }

    /** Of shares: from 0 to the next tenth above the largest of them, and to 1 at most. */
    public static Frame ofShares(double largest) {
        return new Frame(0, Math.min(1, Math.ceil(10 * largest + 1e-9) / 10));
    }

    /** Both values with a twentieth of room beyond them. */
    public static Frame around(double low, double high) {
        double room = Math.max(1e-6, 0.05 * (high - low));
        return new Frame(low - room, high + room);
    }

    public double width() {
        return high - low;
    }

    public boolean holds(double value) {
        return value >= low && value <= high;
    }
}
