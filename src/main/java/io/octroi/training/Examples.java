package io.octroi.training;

import io.octroi.client.ApplicationForm;
import io.octroi.client.DataFolder;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
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

/**
 * Reference clients as a model learns from them: one row of feature values each, and how their credit ended.
 *
 * <p>Some of the clients, or some of the features, are a view of the same values: however many parts are learnt from
 * side by side, the values lie in memory once.
 */
final class Examples {

    private final List<Feature> features;
    private final FeatureOrder order;
    private final int[] columns;
    private final List<double[]> rows;
    private boolean[] defaulted = new boolean[0];
    private double[] credits = new double[0];

    /** @throws Untrainable when a feature is forbidden */
    Examples(List<Feature> features) {
        this(features, IntStream.range(0, features.size()).toArray(), new ArrayList<>());
    }

    private Examples(List<Feature> features, int[] columns, List<double[]> rows) {
        features.stream()
                .filter(feature -> feature.legalStatus() == LegalStatus.FORBIDDEN)
                .findFirst()
                .ifPresent(feature -> {
                    throw new Untrainable("feature " + feature.id() + " is forbidden: no model may learn from it");
                });
        this.features = List.copyOf(features);
        this.order = new FeatureOrder(features.stream().map(Feature::id).toList());
        this.columns = columns;
        this.rows = rows;
    }

    /** The reference clients of a folder, with every feature that training may use. */
    static Examples read(DataFolder folder, Catalogue catalogue) {
        Examples examples = new Examples(catalogue.trainable());
        Vectorizer vectorizer = catalogue.vectorizer(examples.order());
        FormField credit = FormLayout.CURRENT.field("AMT_CREDIT");
        try (HistoryVectors histories = HistoryVectors.of(folder, catalogue.aggregation())) {
            folder.eachReference(client -> examples.add(
                    vectorizer.vector(client.form(), histories.vector(client.id())),
                    client.outcome().orElseThrow(),
                    amount(client.form(), credit)));
        }
        return examples;
    }

    private static double amount(ApplicationForm form, FormField credit) {
        double amount = form.number(credit);
        return amount > 0 ? amount : 0;
    }

    /** One more client, whose credit's amount is unknown. */
    void add(FeatureVector vector, Outcome outcome) {
        add(vector, outcome, 0);
    }

    /** @param credit the amount asked for; 0 when it is unknown */
    void add(FeatureVector vector, Outcome outcome, double credit) {
        if (rows.size() == defaulted.length) {
            int room = Math.max(1024, 2 * defaulted.length);
            defaulted = Arrays.copyOf(defaulted, room);
            credits = Arrays.copyOf(credits, room);
        }
        defaulted[rows.size()] = outcome == Outcome.DEFAULTED;
        credits[rows.size()] = credit;
        rows.add(vector.values());
    }

    /** The same clients with some of the features. */
    Examples keeping(Predicate<Feature> wanted) {
        int[] kept = IntStream.range(0, features.size())
                .filter(i -> wanted.test(features.get(i)))
                .toArray();
        Examples fewer = new Examples(
                Arrays.stream(kept).mapToObj(features::get).toList(),
                Arrays.stream(kept).map(i -> columns[i]).toArray(),
                rows);
        fewer.defaulted = defaulted;
        fewer.credits = credits;
        return fewer;
    }

    /** Some of the clients, in that order, with the same features. */
    Examples among(int[] clients) {
        Examples fewer = new Examples(features, columns, new ArrayList<>(clients.length));
        fewer.defaulted = new boolean[clients.length];
        fewer.credits = new double[clients.length];
        for (int i = 0; i < clients.length; i++) {
            fewer.rows.add(rows.get(clients[i]));
            fewer.defaulted[i] = defaulted[clients[i]];
            fewer.credits[i] = credits[clients[i]];
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

    /** A client's values in the features' order; not to be changed, as it may be the very row that others read. */
    double[] row(int client) {
        double[] stored = rows.get(client);
        if (stored.length == columns.length) {
            return stored;
        }
        double[] row = new double[columns.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = stored[columns[i]];
        }
        return row;
    }

    double value(int client, int feature) {
        return rows.get(client)[columns[feature]];
    }

    boolean[] defaulted() {
        return Arrays.copyOf(defaulted, rows.size());
    }

    boolean defaulted(int client) {
        return defaulted[client];
    }

    /** The amounts that clients asked for; 0 where unknown. */
    double[] credits() {
        return Arrays.copyOf(credits, rows.size());
    }

    /** The share of clients who defaulted, 0 to 1. */
    double defaultRate() {
        return IntStream.range(0, size()).filter(this::defaulted).count() / (double) size();
    }

    /** A feature's values, missing ones left out, of the clients that are wanted; ascending. */
    double[] present(int feature, IntPredicate wanted) {
        return IntStream.range(0, size())
                .filter(wanted)
                .mapToDouble(client -> value(client, feature))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }
}
