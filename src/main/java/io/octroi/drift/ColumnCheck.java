package io.octroi.drift;

import io.octroi.features.Feature;
import io.octroi.statistics.TwoSamples;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** Checks one column of two samples. */
final class ColumnCheck {

    private static final int MOST_CATEGORIES = 20;
    private static final int LONGEST = 60;

    private final String name;
    private final Optional<Feature> feature;
    private final DriftRules rules;
    private final double level;
    private final Optional<Double> importance;

    /** @param level how often one column may alert though nothing drifts */
    ColumnCheck(String name, Optional<Feature> feature, DriftRules rules, double level, Optional<Double> importance) {
        this.name = name;
        this.feature = feature;
        this.rules = rules;
        this.level = level;
        this.importance = importance;
    }

    ColumnDrift check(Optional<SampleColumn> reference, Optional<SampleColumn> current) {
        if (reference.isEmpty() || current.isEmpty()) {
            return untested(
                    reference.isEmpty() ? Obstacle.NOT_IN_REFERENCE : Obstacle.NOT_IN_CURRENT,
                    Optional.empty(),
                    Optional.empty());
        }
        ColumnPair pair = ColumnPair.of(reference.get(), current.get(), feature);
        MissingValues missing = MissingValues.of(
                reference.get().rows(), pair.reference().length, current.get().rows(), pair.current().length, level);
        if (pair.obstacle().isPresent()) {
            return untested(pair.obstacle().get(), Optional.of(pair.kind()), Optional.of(missing));
        }
        return check(pair, missing);
    }

    private ColumnDrift check(ColumnPair pair, MissingValues missing) {
        Method method = Optional.ofNullable(rules.methods().get(name))
                .orElseGet(() -> Method.usual(pair.samples(), pair.kind()));
        boolean chosen = rules.methods().containsKey(name);
        if (chosen && !method.takes(pair.kind())) {
            Obstacle obstacle = pair.kind() == Kind.NUMBER ? Obstacle.NEEDS_CATEGORIES : Obstacle.NEEDS_NUMBERS;
            return untested(obstacle, Optional.of(pair.kind()), Optional.of(missing));
        }
        double score = method.score(pair.samples(), pair.kind(), pair.isWhole()).applyAsDouble(pair.samples());
        if (Double.isNaN(score)) {
            Obstacle obstacle = method == Method.G_TEST && pair.reference().length != pair.current().length
                    ? Obstacle.SIZES_DIFFER
                    : Obstacle.NOTHING_VARIES;
            return untested(obstacle, Optional.of(pair.kind()), Optional.of(missing));
        }
        return tested(pair, method, score, missing);
    }

    private ColumnDrift tested(ColumnPair pair, Method method, double score, MissingValues missing) {
        double threshold = rules.thresholds().getOrDefault(name, method.threshold());
        boolean drift = method.isDrift(score, threshold);
        NoiseFloor.Floor floor = new NoiseFloor(method, pair.reference(), pair.current().length, rules.draws(), seed())
                .of(pair.samples(), pair.kind(), pair.isWhole(), level);
        boolean alert = drift && (method.isPValue() ? score < floor.floor() : score > floor.floor());
        DoubleFunction<String> names = value -> category(pair, value);
        return new ColumnDrift(
                name,
                Optional.of(pair.kind()),
                Optional.of(method.title()),
                Optional.of(method.id()),
                Optional.of(threshold),
                Optional.of(score),
                drift,
                Optional.empty(),
                Optional.of(floor.usual()),
                Optional.of(floor.floor()),
                alert,
                Optional.of(missing),
                pair.kind() == Kind.CATEGORY ? changes(pair, true) : List.of(),
                pair.kind() == Kind.CATEGORY ? changes(pair, false) : List.of(),
                alert && pair.kind() == Kind.NUMBER ? misreading(pair) : Optional.empty(),
                Optional.empty(),
                importance,
                Picture.of(pair, names));
    }

    private static Optional<Misreading> misreading(ColumnPair pair) {
        OptionalDouble factor = MisreadingSearch.factor(pair.reference(), pair.current());
        return factor.isPresent() ? Optional.of(new Misreading(factor.getAsDouble(), List.of())) : Optional.empty();
    }

    /** The categories that only the current sample has, or only the reference, the commonest first. */
    private List<CategoryChange> changes(ColumnPair pair, boolean appeared) {
        TwoSamples samples = pair.samples();
        double own = appeared ? samples.currentSize() : samples.referenceSize();
        double share = own / ((double) samples.referenceSize() + samples.currentSize());
        List<CategoryChange> changes = new ArrayList<>();
        for (int i = 0; i < samples.distinct(); i++) {
            int clients = appeared ? samples.inCurrent(i) : samples.inReference(i);
            int others = appeared ? samples.inReference(i) : samples.inCurrent(i);
            if (others == 0) {
                // The chance that all clients of a category fall into one sample, when it is drawn by lot.
                boolean alert = Math.pow(share, clients) < level;
                changes.add(new CategoryChange(category(pair, samples.value(i)), clients, alert));
            }
        }
        return changes.stream()
                .sorted(Comparator.comparingInt((CategoryChange change) -> -change.clients()))
                .limit(MOST_CATEGORIES)
                .toList();
    }

    private String category(ColumnPair pair, double value) {
        if (pair.kind() == Kind.CATEGORY && !pair.categories().isEmpty()) {
            String text = pair.categories().get((int) value);
            return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        }
        int code = (int) value;
        boolean known = feature.filter(
                        f -> code == value && code >= 0 && code < f.categories().size())
                .isPresent();
        if (known) {
            return feature.orElseThrow().categories().get(code).text();
        }
        return code == value ? Integer.toString(code) : Double.toString(value);
    }

    private long seed() {
        return rules.seed() * 31 + name.hashCode();
    }

    private ColumnDrift untested(Obstacle obstacle, Optional<Kind> kind, Optional<MissingValues> missing) {
        return new ColumnDrift(
                name,
                kind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(obstacle),
                Optional.empty(),
                Optional.empty(),
                false,
                missing,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                importance,
                Picture.EMPTY);
    }
}
