package io.octroi.charts;

/**
 * A value on a scale from 0 to 100 with the threshold it is compared to.
 *
 * @param value where the hand stands
 * @param threshold where the favourable side begins
 * @param margin half the width of the band around the threshold in which neither side is taken
 */
public record Gauge(double value, double threshold, double margin) {

    public static final double MAXIMUM = 100;

    /** Where the band around the threshold begins. */
    public double bandStart() {
        return Math.max(0, threshold - margin);
    }

    /** Where the band around the threshold ends. */
    public double bandEnd() {
        return Math.min(MAXIMUM, threshold + margin);
    }
}
