package io.octroi.charts;

import java.util.List;

/**
 * A value on a scale from 0 to 100 with the threshold it is compared to.
 *
 * @param value where the hand stands
 * @param threshold where the favourable side begins
 * @param margin half the width of the band around the threshold in which neither side is taken
 */
public record Gauge(double value, double threshold, double margin) {

    public static final double MAXIMUM = 100;

    /** How wide the threshold's tick is, in points: as wide as it takes to be seen. */
    private static final double TICK = 0.8;

    /** Where the band around the threshold begins. */
    public double bandStart() {
        return Math.max(0, threshold - margin);
    }

    /** Where the band around the threshold ends. */
    public double bandEnd() {
        return Math.min(MAXIMUM, threshold + margin);
    }

    /**
     * How wide each part of the scale is, in points, from its beginning on: the unfavourable side, the band up to the
     * threshold's tick, the tick, the band after it, and the favourable side. A band narrower than the tick has no part.
     */
    public List<Double> zones() {
        double tick = Math.min(MAXIMUM - TICK, Math.max(0, threshold - TICK / 2));
        return List.of(
                Math.min(bandStart(), tick),
                Math.max(0, tick - bandStart()),
                TICK,
                Math.max(0, bandEnd() - tick - TICK),
                MAXIMUM - Math.max(bandEnd(), tick + TICK));
    }
}
