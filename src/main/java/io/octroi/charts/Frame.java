package io.octroi.charts;

/** The stretch of an axis that is drawn; what lies beyond is not. */
public record Frame(double low, double high) {

    public Frame {
        if (!(low < high)) {
            throw new IllegalArgumentException("nothing lies between " + low + " and " + high);
        }
    }

    public double width() {
        return high - low;
    }

    public boolean holds(double value) {
        return value >= low && value <= high;
    }
}
