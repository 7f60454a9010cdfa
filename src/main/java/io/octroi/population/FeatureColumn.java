package io.octroi.population;

import io.octroi.charts.Curve;
import io.octroi.features.Feature;
import io.octroi.statistics.KernelDensity;
import io.octroi.statistics.Quantiles;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** One feature's values over all reference clients, sorted and apart by outcome. */
final class FeatureColumn {

    private static final int GRID_POINTS = 200;

    /** The share cut off at either end of the grid: a single fortune would squeeze everybody else into a corner. */
    private static final double TAIL = 0.005;

    private final Feature feature;
    private final double[] all;
    private final double[] repaid;
    private final double[] defaulted;
    private final int missingRepaid;
    private final int missingDefaulted;

    /**
     * Sorts one column.
     *
     * @param values one per reference client, NaN where missing
     * @param isDefault the outcome of the same client
     */
    FeatureColumn(Feature feature, double[] values, boolean[] isDefault) {
        this.feature = feature;
        this.all = sortedKnown(values, IntStream.range(0, values.length));
        this.repaid = sortedKnown(values, IntStream.range(0, values.length).filter(i -> !isDefault[i]));
        this.defaulted = sortedKnown(values, IntStream.range(0, values.length).filter(i -> isDefault[i]));
        int defaults = (int)
                IntStream.range(0, values.length).filter(i -> isDefault[i]).count();
        this.missingDefaulted = defaults - defaulted.length;
        this.missingRepaid = values.length - defaults - repaid.length;
    }

    /** A category, and a yes-or-no number, are compared by shares. */
    static boolean isCategorical(Feature feature) {
        return feature.kind() == Feature.Kind.CATEGORY || feature.unit() == Feature.Unit.FLAG;
    }

    FeatureDensity density() {
        double[] grid = isCategorical(feature) ? new double[0] : grid();
        return new FeatureDensity(
                feature, spread(repaid, missingRepaid, grid), spread(defaulted, missingDefaulted, grid));
    }

    FeatureValues values() {
        return new FeatureValues(
                feature,
                new FeatureValues.Group(boxed(repaid), missingRepaid),
                new FeatureValues.Group(boxed(defaulted), missingDefaulted));
    }

    /** The share, in percent, of reference clients with a known value whose value is at most this one; NaN if none. */
    double percentile(double value) {
        if (all.length == 0 || Double.isNaN(value)) {
            return Double.NaN;
        }
        int at = Arrays.binarySearch(all, Math.nextUp(value));
        int atMost = at < 0 ? -at - 1 : firstOfRun(at);
        return 100.0 * atMost / all.length;
    }

    private int firstOfRun(int at) {
        int first = at;
        while (first > 0 && all[first - 1] == all[at]) {
            first--;
        }
        return first;
    }

    private double[] grid() {
        if (all.length == 0) {
            return new double[0];
        }
        double low = Quantiles.of(all, TAIL);
        double high = Quantiles.of(all, 1 - TAIL);
        if (low == high) { // nearly everybody has the same value: the tails are all there is to see
            low = all[0];
            high = all[all.length - 1];
        }
        return grid(low, high);
    }

    private static double[] grid(double low, double high) {
        double step = (high - low) / (GRID_POINTS - 1);
        return IntStream.range(0, GRID_POINTS).mapToDouble(i -> low + i * step).toArray();
    }

    private FeatureDensity.Spread spread(double[] known, int missing, double[] grid) {
        if (isCategorical(feature)) {
            return new FeatureDensity.Spread(known.length, missing, Curve.EMPTY, shares(known));
        }
        Curve curve = KernelDensity.of(known)
                .map(density -> new Curve(boxed(grid), boxed(density.at(grid))))
                .orElse(Curve.EMPTY);
        return new FeatureDensity.Spread(known.length, missing, curve, List.of());
    }

    private List<Double> shares(double[] known) {
        int categories =
                feature.kind() == Feature.Kind.CATEGORY ? feature.categories().size() : 2;
        double[] counts = new double[categories];
        for (double code : known) {
            if (code >= 0 && code < categories) { // a flag is a number of the form, and could be any
                counts[(int) code]++;
            }
        }
        return Arrays.stream(counts)
                .mapToObj(count -> known.length == 0 ? 0 : count / known.length)
                .toList();
    }

    private static double[] sortedKnown(double[] values, IntStream rows) {
        return rows.mapToDouble(i -> values[i])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
