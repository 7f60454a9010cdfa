package io.octroi.drift;

import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Looks for the factor that makes current values resemble the reference again: a wrong sign, or another unit. */
final class MisreadingSearch {

    /** So many quantiles stand for a sample. */
    private static final int QUANTILES = 400;

    /** What is left of the distance when the factor is the reason for it. */
    private static final double REST = 0.25;

    /** Between units people mix up: days, weeks, months and years, shares and percent, thousands and millions. */
    private static final double[] UNITS = {7, 10, 12, 30, 30.4375, 52, 100, 365, 365.25, 1_000, 10_000, 1_000_000};

    private static final double[] FACTORS = DoubleStream.concat(
                    DoubleStream.of(-1),
                    DoubleStream.of(UNITS).flatMap(unit -> DoubleStream.of(unit, 1 / unit, -unit, -1 / unit)))
            .toArray();

    private MisreadingSearch() {}

    /**
     * The factor that the current values look multiplied by.
     *
     * @param reference ascending, not empty
     * @param current likewise
     */
    static OptionalDouble factor(double[] reference, double[] current) {
        double[] wanted = quantiles(reference);
        double[] found = quantiles(current);
        double best = REST * distance(wanted, found, 1);
        double factor = 0;
        for (double candidate : FACTORS) {
            double distance = distance(wanted, found, candidate);
            if (distance < best) {
                best = distance;
                factor = candidate;
            }
        }
        return factor == 0 ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    private static double distance(double[] wanted, double[] found, double factor) {
        double sum = 0;
        for (int i = 0; i < QUANTILES; i++) {
            double value = factor > 0 ? found[i] : found[QUANTILES - 1 - i];
            sum += Math.abs(wanted[i] - value / factor);
        }
        return sum;
    }

    private static double[] quantiles(double[] ascending) {
        return IntStream.range(0, QUANTILES)
                .mapToDouble(i -> ascending[(int) ((i + 0.5) / QUANTILES * ascending.length)])
                .toArray();
    }
}
