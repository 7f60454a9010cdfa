package io.octroi.training;

import io.octroi.client.DataFolder;
import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import io.octroi.features.HistoryVectors;
import io.octroi.features.Vectorizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Reference clients as a model learns from them: one row of feature values each, and how their credit ended. */
final class Examples {

    private final List<Feature> features;
    private final FeatureOrder order;
    private final List<double[]> rows = new ArrayList<>();
    private boolean[] defaulted = new boolean[0];

    /** @throws Untrainable when a feature is forbidden */
    Examples(List<Feature> features) {
        features.stream()
                .filter(feature -> feature.legalStatus() == LegalStatus.FORBIDDEN)
                .findFirst()
                .ifPresent(feature -> {
                    throw new Untrainable("feature " + feature.id() + " is forbidden: no model may learn from it");
                });
        this.features = List.copyOf(features);
        this.order = new FeatureOrder(features.stream().map(Feature::id).toList());
    }

    /** The reference clients of a folder, with every feature that training may use. */
    static Examples read(DataFolder folder, Catalogue catalogue) {
        Examples examples = new Examples(catalogue.trainable());
        Vectorizer vectorizer = catalogue.vectorizer(examples.order());
        try (HistoryVectors histories = HistoryVectors.of(folder, catalogue.aggregation())) {
            folder.eachReference(client -> examples.add(
                    vectorizer.vector(client.form(), histories.vector(client.id())),
                    client.outcome().orElseThrow()));
        }
        return examples;
    }

    void add(FeatureVector vector, Outcome outcome) {
        if (rows.size() == defaulted.length) {
            defaulted = Arrays.copyOf(defaulted, Math.max(1024, 2 * defaulted.length));
        }
        defaulted[rows.size()] = outcome == Outcome.DEFAULTED;
        rows.add(vector.values());
    }

    /** The same clients with some of the features. */
    Examples keeping(Predicate<Feature> wanted) {
        int[] kept = IntStream.range(0, features.size())
                .filter(i -> wanted.test(features.get(i)))
                .toArray();
        Examples fewer =
                new Examples(Arrays.stream(kept).mapToObj(features::get).toList());
        fewer.defaulted = defaulted();
        for (double[] row : rows) {
            fewer.rows.add(Arrays.stream(kept).mapToDouble(i -> row[i]).toArray());
        }
        return fewer;
    }

    List<Feature> features() {
        return features;
    }

    FeatureOrder order() {
        return order;
    }

    int size() {
        return rows.size();
    }

    /** A client's values in the features' order; not a copy, so not to be changed. */
    double[] row(int client) {
        return rows.get(client);
    }

    boolean[] defaulted() {
        return Arrays.copyOf(defaulted, rows.size());
    }

    boolean defaulted(int client) {
        return defaulted[client];
    }

    /** The share of clients who defaulted, 0 to 1. */
    double defaultRate() {
        return IntStream.range(0, size()).filter(this::defaulted).count() / (double) size();
    }

    /** A feature's values, missing ones left out, of the clients that are wanted; ascending. */
    double[] present(int feature, IntPredicate wanted) {
        return IntStream.range(0, size())
                .filter(wanted)
                .mapToDouble(client -> row(client)[feature])
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }
}
