package io.octroi.drift;

import io.octroi.statistics.KernelDensity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A column of both samples as a chart shows it: densities over numbers, or shares of single values.
 *
 * @param x where the densities are told; empty for shares
 * @param values what has the shares, the commonest first; empty for densities
 * @param reference a density or a share for each
 * @param current likewise
 */
public record Picture(List<Double> x, List<String> values, List<Double> reference, List<Double> current) {

    /** The picture of a column of which there is none. */
    public static final Picture EMPTY = new Picture(List.of(), List.of(), List.of(), List.of());

    private static final int POINTS = 48;
    private static final int THINNED = 500;
    private static final int MOST_VALUES = 12;
    private static final int FEW_VALUES = 20;
    private static final double LOW = 0.01;
    private static final double DIGITS = 1e6;

    public Picture {
        x = List.copyOf(x);
        values = List.copyOf(values);
        reference = List.copyOf(reference);
        current = List.copyOf(current);
    }

    public boolean isEmpty() {
        return reference.isEmpty();
    }

    public boolean isDensity() {
        return !x.isEmpty();
    }

    static Picture of(ColumnPair pair, DoubleFunction<String> name) {
        Optional<Picture> densities =
                pair.kind() == Kind.NUMBER && pair.samples().distinct() > FEW_VALUES
                        ? densities(pair)
                        : Optional.empty();
        return densities.orElseGet(() -> shares(pair, name));
    }

    /** Between the 1 % and the 99 % quantiles: nothing here tells of one client. */
    private static Optional<Picture> densities(ColumnPair pair) {
        double low = Math.min(at(pair.reference(), LOW), at(pair.current(), LOW));
        double high = Math.max(at(pair.reference(), 1 - LOW), at(pair.current(), 1 - LOW));
        Optional<KernelDensity> reference = KernelDensity.of(thinned(pair.reference()));
        Optional<KernelDensity> current = KernelDensity.of(thinned(pair.current()));
        if (reference.isEmpty() || current.isEmpty() || !(low < high)) {
            return Optional.empty();
        }
        double[] grid = IntStream.range(0, POINTS)
                .mapToDouble(i -> low + (high - low) * i / (POINTS - 1))
                .toArray();
        return Optional.of(new Picture(
                rounded(grid),
                List.of(),
                rounded(reference.get().at(grid)),
                rounded(current.get().at(grid))));
    }

    private static Picture shares(ColumnPair pair, DoubleFunction<String> name) {
        double[] reference = pair.samples().referenceShares();
        double[] current = pair.samples().currentShares();
        double[] distinct = DoubleStream.concat(Arrays.stream(pair.reference()), Arrays.stream(pair.current()))
                .sorted()
                .distinct()
                .toArray();
        List<Integer> commonest = new ArrayList<>(IntStream.range(0, distinct.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -Math.max(reference[i], current[i])))
                .limit(MOST_VALUES)
                .toList());
        return new Picture(
                List.of(),
                commonest.stream().map(i -> name.apply(distinct[i])).toList(),
                commonest.stream().map(i -> rounded(reference[i])).toList(),
                commonest.stream().map(i -> rounded(current[i])).toList());
    }

    private static double at(double[] ascending, double share) {
        return ascending[(int) Math.round(share * (ascending.length - 1))];
    }

    private static double[] thinned(double[] ascending) {
        int size = Math.min(THINNED, ascending.length);
        double low = at(ascending, LOW);
        double high = at(ascending, 1 - LOW);
        return IntStream.range(0, size)
                .mapToDouble(i -> ascending[(int) ((i + 0.5) / size * ascending.length)])
                .map(value -> Math.min(high, Math.max(low, value)))
                .toArray();
    }

    private static List<Double> rounded(double[] values) {
        return Arrays.stream(values).mapToObj(Picture::rounded).toList();
    }

    /** Six digits: a chart shows no more. */
    private static double rounded(double value) {
        if (value == 0) {
            return 0;
        }
        double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))));
        return Math.rint(value / unit * DIGITS) / DIGITS * unit;
    }
}
