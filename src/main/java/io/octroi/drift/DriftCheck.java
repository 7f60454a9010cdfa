package io.octroi.drift;

import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.scoring.ModelPackage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Compares two samples column by column, and what a model makes of them. */
public final class DriftCheck {

    /** The number of a client, which is no feature. */
    public static final String CLIENT_NUMBER = "SK_ID_CURR";

    /** The outcome, where it is known. */
    public static final String OUTCOME = "TARGET";

    /** When clients came, where that is known: a text such as {@code 2026-11}. */
    public static final String MONTH = "MONTH";

    private static final String TASK = "columns";

    private final DriftRules rules;
    private final Map<String, Feature> features = new HashMap<>();
    private final Catalogue catalogue;
    private final Optional<ModelPackage> model;

    /** @param model what scores both samples, and weighs the columns by what they contribute */
    public DriftCheck(DriftRules rules, Catalogue catalogue, Optional<ModelPackage> model) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.model = model;
        for (Feature feature : catalogue.features()) {
            feature.alias().ifPresent(alias -> features.put(alias, feature));
        }
        catalogue.features().forEach(feature -> features.put(feature.id(), feature));
    }

    /**
     * The whole check. A column about which nothing can be said says why, and stops no other.
     *
     * @throws UnusableChoice when a method or threshold is chosen for a column that neither sample has
     */
    public DriftReport run(Sample reference, Sample current, Progress progress) {
        Set<String> names = new LinkedHashSet<>(reference.names());
        names.addAll(current.names());
        names.removeAll(Set.of(CLIENT_NUMBER, OUTCOME, MONTH));
        refuseUnknown(names);
        double level = DriftRules.FALSE_ALARMS / Math.max(1, names.size());
        Map<String, Double> importance = importance(names);
        AtomicInteger done = new AtomicInteger();
        List<ColumnDrift> columns = names.stream().toList().parallelStream()
                .map(name -> {
                    ColumnDrift column = new ColumnCheck(
                                    name, feature(name), rules, level, Optional.ofNullable(importance.get(name)))
                            .check(reference.column(name), current.column(name));
                    tell(progress, done.incrementAndGet(), names.size());
                    return column;
                })
                .toList();
        Optional<ScoreDrift> scores = model.map(m -> new ScoreCheck(m, rules, level, reference, current).drift());
        return DriftReport.of(rules.share(), reference, current, Derivation.told(columns, this::roots), scores);
    }

    private void refuseUnknown(Set<String> names) {
        Set<String> chosen = new LinkedHashSet<>(rules.methods().keySet());
        chosen.addAll(rules.thresholds().keySet());
        chosen.removeAll(names);
        if (!chosen.isEmpty()) {
            throw new UnusableChoice("neither sample has a column " + String.join(", ", chosen));
        }
    }

    private synchronized void tell(Progress progress, int done, int all) {
        progress.advanced(TASK, done, all);
    }

    private Optional<Feature> feature(String name) {
        return Optional.ofNullable(features.get(name));
    }

    /** The columns, other than itself, that a column's values come from, by the ids of the catalogue. */
    private Set<String> roots(String name) {
        return feature(name).map(feature -> catalogue.roots(feature.id())).orElse(Set.of());
    }

    /** The share of all contributions that each column has, of those that the model reads. */
    private Map<String, Double> importance(Set<String> names) {
        Map<String, Double> shares = new HashMap<>();
        model.ifPresent(m -> {
            double all = m.importance().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            m.manifest().features().forEach(input -> input.names().stream()
                    .filter(names::contains)
                    .forEach(name ->
                            shares.put(name, all == 0 ? 0 : m.importance().getOrDefault(input.id(), 0.0) / all)));
        });
        return shares;
    }
}
