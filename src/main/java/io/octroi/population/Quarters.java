package io.octroi.population;

import io.octroi.features.Feature;
import io.octroi.statistics.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The quarters of a sample by one feature, in the order in which people count: a short time before a long one, though
 * features count time backwards. Where many have the same value, there are fewer than four.
 *
 * @param ends where each quarter but the last ends, this value included, in the feature's own unit
 */
public record Quarters(List<Double> ends, boolean isBackwards) {

    private static final int FOUR = 4;

    public Quarters {
        ends = List.copyOf(ends);
    }

    static Quarters of(Feature feature, double[] values) {
        boolean isBackwards = feature.unit().isNegativeBefore();
        double sign = isBackwards ? -1 : 1;
        double[] sorted =
                Arrays.stream(values).map(value -> sign * value).sorted().toArray();
        DoubleStream ends = sorted.length == 0
                ? DoubleStream.empty()
                : IntStream.range(1, FOUR).mapToDouble(i -> Quantiles.of(sorted, (double) i / FOUR));
        return new Quarters(
                ends.distinct()
                        .filter(end -> end < sorted[sorted.length - 1])
                        .map(end -> sign * end)
                        .boxed()
                        .toList(),
                isBackwards);
    }

    public int count() {
        return ends.size() + 1;
    }

    /** Which quarter the value lies in, from 0. */
    int of(double value) {
        return (int) ends.stream()
                .filter(end -> isBackwards ? value < end : value > end)
                .count();
    }
}
