package io.octroi.population;

import io.octroi.charts.Cloud;
import io.octroi.charts.Frame;
import io.octroi.features.Feature;
import io.octroi.features.FeatureVector;
import io.octroi.population.Plane.Place;
import io.octroi.statistics.Quantiles;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** Lays the thousand clients drawn from a sample out by two numeric features of its model. */
public final class FeaturePlane {

    private static final int NEAREST = 100;

    /** The share left out of the frame at either end of an axis, as a single fortune would squeeze all others. */
    private static final double TAIL = 0.01;

    private static final Comparator<Plane.Group> BY_WHAT_IS_RECOMMENDED =
            Comparator.comparing(Plane.Group::recommendation).thenComparing(Plane.Group::outcome);

    private final Feature across;
    private final Feature up;
    private final List<PlanePoint> points;
    private final int missing;

    /** @throws java.util.NoSuchElementException when the sample's model does not read one of the two */
    public FeaturePlane(ScoredSample sample, Feature across, Feature up) {
        this(sample.drawn(), across, up);
    }

    FeaturePlane(List<ScoredFile> drawn, Feature across, Feature up) {
        this.across = across;
        this.up = up;
        this.points = drawn.stream()
                .flatMap(file -> place(file.vector()).stream().map(place -> new PlanePoint(place, file)))
                .toList();
        this.missing = drawn.size() - points.size();
    }

    /** Whether the feature has numbers to lay clients out by: a category, and a yes or no, has none. */
    public static boolean accepts(Feature feature) {
        return !FeatureColumn.isCategorical(feature);
    }

    /** The plane as it is for one client, whose vector may be in the order of any model that reads both features. */
    public Plane around(FeatureVector client) {
        Optional<Place> place = place(client);
        Frame frameAcross = frame(values(Place::x), place.map(Place::x));
        Frame frameUp = frame(values(Place::y), place.map(Place::y));
        return new Plane(
                across,
                up,
                frameAcross,
                frameUp,
                groups(),
                missing,
                (int) points.stream()
                        .map(PlanePoint::place)
                        .filter(at -> !frameAcross.holds(at.x()) || !frameUp.holds(at.y()))
                        .count(),
                place,
                place.map(at -> nearest(at, frameAcross, frameUp)).orElse(Share.NOBODY),
                QuarterGrid.of(
                        Quarters.of(across, values(Place::x)), Quarters.of(up, values(Place::y)), points, place));
    }

    private Optional<Place> place(FeatureVector vector) {
        double x = vector.value(vector.order().position(across.id()).orElseThrow());
        double y = vector.value(vector.order().position(up.id()).orElseThrow());
        return Double.isNaN(x) || Double.isNaN(y) ? Optional.empty() : Optional.of(new Place(x, y));
    }

    private double[] values(ToDoubleFunction<Place> axis) {
        return points.stream().map(PlanePoint::place).mapToDouble(axis).toArray();
    }

    private static Frame frame(double[] values, Optional<Double> own) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        DoubleStream edges = sorted.length == 0
                ? DoubleStream.empty()
                : DoubleStream.of(Quantiles.of(sorted, TAIL), Quantiles.of(sorted, 1 - TAIL));
        double[] seen =
                DoubleStream.concat(edges, own.stream().mapToDouble(x -> x)).toArray();
        double low = Arrays.stream(seen).min().orElse(0);
        double high = Arrays.stream(seen).max().orElse(0);
        return low < high ? new Frame(low, high) : new Frame(low - 1, high + 1);
    }

    private List<Plane.Group> groups() {
        Map<Object, List<PlanePoint>> alike = points.stream()
                .collect(Collectors.groupingBy(point -> List.of(
                        point.file().score().recommendation(), point.file().outcome())));
        return alike.values().stream()
                .map(FeaturePlane::group)
                .sorted(BY_WHAT_IS_RECOMMENDED)
                .toList();
    }

    private static Plane.Group group(List<PlanePoint> alike) {
        ScoredFile first = alike.get(0).file();
        Cloud cloud = new Cloud(
                alike.stream().map(point -> point.place().x()).toList(),
                alike.stream().map(point -> point.place().y()).toList());
        return new Plane.Group(first.score().recommendation(), first.outcome(), cloud);
    }

    /** As the eye measures: both axes as long as their frames. */
    private Share nearest(Place at, Frame frameAcross, Frame frameUp) {
        return Share.of(points.stream()
                .sorted(Comparator.comparingDouble(point -> Math.hypot(
                        (point.place().x() - at.x()) / frameAcross.width(),
                        (point.place().y() - at.y()) / frameUp.width())))
                .limit(NEAREST)
                .map(point -> point.file().outcome())
                .toList());
    }
}
