package io.octroi.population;

import io.octroi.client.Clients;
import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.FeatureOrder;
import io.octroi.features.Vectorizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The reference clients of one state of the database, as columns of feature values; each column is sorted once. */
final class ReferenceSample {

    private final long revision;
    private final FeatureOrder order;
    private final Catalogue catalogue;
    private final double[][] rows;
    private final boolean[] isDefault;
    private final Map<String, FeatureColumn> columns = new ConcurrentHashMap<>();
    private final Map<String, FeatureDensity> densities = new ConcurrentHashMap<>();

    private ReferenceSample(
            long revision, FeatureOrder order, Catalogue catalogue, List<double[]> rows, List<Boolean> defaults) {
        this.revision = revision;
        this.order = order;
        this.catalogue = catalogue;
        this.rows = rows.toArray(double[][]::new);
        this.isDefault = new boolean[defaults.size()];
        for (int i = 0; i < isDefault.length; i++) {
            isDefault[i] = defaults.get(i);
        }
    }

    /** The first {@code limit} reference clients by number, as they are stored now. */
    static ReferenceSample load(Clients clients, Catalogue catalogue, int limit) {
        long revision = clients.revision();
        FeatureOrder order =
                new FeatureOrder(catalogue.features().stream().map(Feature::id).toList());
        Vectorizer vectorizer = catalogue.vectorizer(order);
        List<double[]> rows = new ArrayList<>();
        List<Boolean> defaults = new ArrayList<>();
        clients.eachReference(limit, (client, history) -> {
            rows.add(vectorizer.vector(client.form()).values());
            defaults.add(client.outcome().equals(Optional.of(Outcome.DEFAULTED)));
        });
        return new ReferenceSample(revision, order, catalogue, rows, defaults);
    }

    long revision() {
        return revision;
    }

    int size() {
        return rows.length;
    }

    FeatureColumn column(String id) {
        return columns.computeIfAbsent(id, this::sorted);
    }

    FeatureDensity density(String id) {
        return densities.computeIfAbsent(id, feature -> column(feature).density());
    }

    private FeatureColumn sorted(String id) {
        int at = order.position(id).orElseThrow();
        double[] values = new double[rows.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i][at];
        }
        return new FeatureColumn(catalogue.feature(id), values, isDefault);
    }
}
