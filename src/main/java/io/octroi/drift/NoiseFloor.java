package io.octroi.drift;

import io.octroi.statistics.Quantiles;
import io.octroi.statistics.TwoSamples;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * What a method answers for a column when nothing drifts: both samples drawn from the reference, with replacement, over and
 * over, at the sizes they really have.
 *
 * <p>Large samples are drawn smaller, in the same proportion as far as that goes; distances between samples of one
 * distribution shrink with the square root of 1/n + 1/m, so what was drawn tells of what would have been.
 */
final class NoiseFloor {

    /** So many values are drawn for a pair at most. */
    private static final int MOST_DRAWN = 8_000;

    /** A sample is not drawn smaller than that because the other one is large. */
    private static final int LEAST_DRAWN = 200;

    /** So many values stand for a reference that has more: its quantiles. */
    private static final int MOST_VALUES = 4_000;

    private static final double USUAL = 0.95;

    private final Method method;
    private final double[] values;
    private final int[] places;
    private final int referenceSize;
    private final int currentSize;
    private final double scale;
    private final int draws;
    private final long seed;

    /**
     * The floor for such a pair.
     *
     * @param reference ascending
     * @param currentSize how many values the current sample has
     */
    NoiseFloor(Method method, double[] reference, int currentSize, int draws, long seed) {
        this.draws = draws;
        this.method = method;
        this.seed = seed;
        double[] thinned = thinned(reference);
        this.values = Arrays.stream(thinned).distinct().toArray();
        this.places = places(thinned);
        double all = (double) reference.length + currentSize;
        double part = Math.min(1, MOST_DRAWN / all);
        this.currentSize = drawn(currentSize, part);
        this.referenceSize = Math.min(drawn(reference.length, part), MOST_DRAWN);
        double shrunk = Math.sqrt(
                (1.0 / reference.length + 1.0 / currentSize) / (1.0 / this.referenceSize + 1.0 / this.currentSize));
        this.scale = method.isPValue() ? 1 : method.isRoot() ? shrunk : shrunk * shrunk;
    }

    /**
     * What to expect without drift.
     *
     * @param usual 95 of 100 checks without drift answer no further than that
     * @param floor the column answers further than that in a share {@code level} of checks without drift
     */
    record Floor(double usual, double floor) {}

    /**
     * Draws, and tells what came out.
     *
     * @param like the samples that are judged, which fix the unit of a distance
     * @param level how often a column may go beyond the floor though nothing drifts
     */
    Floor of(TwoSamples like, Kind kind, boolean whole, double level) {
        ToDoubleFunction<TwoSamples> order = method.order(like, kind, whole);
        double[] orders = IntStream.range(0, draws)
                .mapToDouble(draw -> order.applyAsDouble(pair(draw)))
                .map(value -> Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value)
                .toArray();
        return method.isPValue()
                ? ofPValues(orders, method.score(like, kind, whole), level)
                : ofDistances(orders, level);
    }

    /** A p-value below the level is rare by its very meaning; where values are few it may be less rare, and was drawn. */
    private Floor ofPValues(double[] orders, ToDoubleFunction<TwoSamples> score, double level) {
        Integer[] byOrder = IntStream.range(0, draws).boxed().toArray(Integer[]::new);
        Arrays.sort(byOrder, (a, b) -> Double.compare(orders[a], orders[b]));
        double usual = score.applyAsDouble(pair(byOrder[(int) (USUAL * draws)]));
        double furthest = score.applyAsDouble(pair(byOrder[draws - 1]));
        return new Floor(known(usual), Math.min(level, known(furthest)));
    }

    private static double known(double pValue) {
        return Double.isNaN(pValue) ? 1 : pValue;
    }

    /**
     * Squared distances of samples of one distribution are sums of squares: a gamma distribution of the same mean and
     * variance tells how far they go once in many checks (Satterthwaite, 1946).
     */
    private Floor ofDistances(double[] drawn, double level) {
        double[] ascending = Arrays.stream(drawn)
                .map(value -> Double.isInfinite(value) ? 0 : scale * value)
                .sorted()
                .toArray();
        double power = method.isRoot() ? 2 : 1;
        double[] squares =
                Arrays.stream(ascending).map(value -> Math.pow(value, power)).toArray();
        double mean = Arrays.stream(squares).average().orElse(0);
        double variance =
                Arrays.stream(squares).map(s -> (s - mean) * (s - mean)).sum() / (draws - 1);
        double rare = variance > 0
                ? Math.pow(
                        GammaDistribution.of(mean * mean / variance, variance / mean)
                                .inverseSurvivalProbability(level),
                        1 / power)
                : 0;
        return new Floor(Quantiles.of(ascending, USUAL), Math.max(rare, ascending[draws - 1]));
    }

    /** The pair of one draw: the same for the same draw and seed. */
    private TwoSamples pair(int draw) {
        SplittableRandom random = new SplittableRandom(seed + draw);
        return TwoSamples.ofCounts(values, drawn(random, referenceSize), drawn(random, currentSize));
    }

    private int[] drawn(SplittableRandom random, int size) {
        int[] counts = new int[values.length];
        for (int i = 0; i < size; i++) {
            counts[places[random.nextInt(places.length)]]++;
        }
        return counts;
    }

    private static int drawn(int size, double part) {
        return Math.max(Math.min(size, LEAST_DRAWN), (int) (size * part));
    }

    private static double[] thinned(double[] ascending) {
        if (ascending.length <= MOST_VALUES) {
            return ascending;
        }
        double step = (double) ascending.length / MOST_VALUES;
        return IntStream.range(0, MOST_VALUES)
                .mapToDouble(i -> ascending[(int) ((i + 0.5) * step)])
                .toArray();
    }

    /** Which of the distinct values stands at each place. */
    private static int[] places(double[] ascending) {
        int[] places = new int[ascending.length];
        for (int i = 1; i < places.length; i++) {
            places[i] = places[i - 1] + (ascending[i] == ascending[i - 1] ? 0 : 1);
        }
        return places;
    }
}
