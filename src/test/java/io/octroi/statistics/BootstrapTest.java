package io.octroi.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.octroi.statistics.Bootstrap.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void drawsAsManyFilesAsThereAreAndTheSameBySeed() {
        List<int[]> draws = draws(7);
        draws.forEach(draw -> assertEquals(50, Arrays.stream(draw).sum()));
        assertArrayEquals(draws.get(3), draws(7).get(3));
        assertFalse(Arrays.equals(draws.get(3), draws.get(4)));
        assertFalse(Arrays.equals(draws.get(3), draws(8).get(3)));
    }

    @Test
    void putsTheMeanOfASampleWhereItsStandardErrorSays() {
        double[] sample = new Random(1).doubles(400).toArray();
        List<Double> means = new ArrayList<>();
        new Bootstrap(400, 2000, 1).each(counts -> {
            double sum = 0;
            for (int i = 0; i < counts.length; i++) {
                sum += counts[i] * sample[i];
            }
            means.add(sum / 400);
        });
        double mean = Arrays.stream(sample).average().orElseThrow();
        Interval interval = Interval.of(
                mean, means.stream().mapToDouble(Double::doubleValue).toArray());
        // A number drawn evenly from 0 to 1 has the variance 1/12.
        double standardError = Math.sqrt(1 / 12.0 / 400);
        assertEquals(mean - 1.96 * standardError, interval.low(), 0.004);
        assertEquals(mean + 1.96 * standardError, interval.high(), 0.004);
    }

    private static List<int[]> draws(long seed) {
        List<int[]> draws = new ArrayList<>();
        new Bootstrap(50, 5, seed).each(counts -> draws.add(counts.clone()));
        return draws;
    }
}
