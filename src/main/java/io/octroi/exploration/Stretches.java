package io.octroi.exploration;

import io.octroi.statistics.Quantiles;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Parts the values of a field: each by itself where there are few, otherwise by tenths of the clients. */
final class Stretches {

    private static final int FEW = 12;
    private static final int PARTS = 10;

    /** The greatest value of each part but the last, ascending. */
    private final double[] edges;

    /** The value of each part, where each has one. */
    private final double[] values;

    /** @param sorted a sample of the field's values, ascending, without NaN */
    Stretches(double[] sorted) {
        double[] different = DoubleStream.of(sorted).distinct().toArray();
        if (different.length <= FEW) {
            values = different;
            edges = Arrays.copyOf(different, Math.max(0, different.length - 1));
        } else {
            values = new double[0];
            edges = IntStream.range(1, PARTS)
                    .mapToDouble(part -> Rounded.of(Quantiles.of(sorted, (double) part / PARTS)))
                    .distinct()
                    .toArray();
        }
    }

    int count() {
        return edges.length + 1;
    }

    /** In which part a value lies, from 0. */
    int place(double value) {
        int found = Arrays.binarySearch(edges, value);
        return found >= 0 ? found : -found - 1;
    }

    /** What every value of the part is greater than. */
    Optional<Double> above(int part) {
        return values.length > 0 || part == 0 ? Optional.empty() : Optional.of(edges[part - 1]);
    }

    /** What no value of the part is greater than. */
    Optional<Double> upTo(int part) {
        return values.length > 0 || part == edges.length ? Optional.empty() : Optional.of(edges[part]);
    }

    /** The one value of the part. */
    Optional<Double> only(int part) {
        return part < values.length ? Optional.of(values[part]) : Optional.empty();
    }
}
