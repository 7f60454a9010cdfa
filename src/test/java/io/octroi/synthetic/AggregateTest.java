package io.octroi.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class AggregateTest {

    @Test
    void sumsUpTheNumbersOfEachClient() {
        assertArrayEquals(new double[] {4, Double.NaN, Double.NaN}, of(Aggregate.Way.MEAN));
        assertArrayEquals(new double[] {1, Double.NaN, Double.NaN}, of(Aggregate.Way.MIN));
        assertArrayEquals(new double[] {6, Double.NaN, Double.NaN}, of(Aggregate.Way.MAX));
        assertArrayEquals(new double[] {12, 0, Double.NaN}, of(Aggregate.Way.SUM));
    }

    /** The first client has three numbers, the second a row without one, the third no row. */
    private static double[] of(Aggregate.Way way) {
        Aggregate aggregate = new Aggregate(way, 3);
        aggregate.add(0, 5);
        aggregate.add(0, 1);
        aggregate.add(0, Double.NaN);
        aggregate.add(0, 6);
        aggregate.add(1, Double.NaN);
        return aggregate.values();
    }
}
