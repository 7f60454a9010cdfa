package io.octroi.population;

import io.octroi.client.ClientKind;
import io.octroi.client.Clients;
import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureOrder;
import io.octroi.features.StoredHistories;
import io.octroi.features.Vectorizer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The reference clients of one state of the database; a feature is read and sorted when it is first asked for. */
final class ReferenceSample {

    /** All the catalogue's features of 20,000 clients would fill the memory; nobody looks at so many in a row. */
    private static final int MOST_COLUMNS = 100;

    private final long revision;
    private final Clients clients;
    private final StoredHistories histories;
    private final Catalogue catalogue;
    private final int size;
    private final Map<String, FeatureColumn> columns = new ConcurrentHashMap<>();
    private final Map<String, FeatureDensity> densities = new ConcurrentHashMap<>();

    /** The first {@code limit} reference clients by number, as they are stored now. */
    ReferenceSample(Clients clients, Catalogue catalogue, int limit) {
        this.revision = clients.revision();
        this.clients = clients;
        this.histories = new StoredHistories(clients);
        this.catalogue = catalogue;
        this.size = (int) Math.min(limit, clients.count(ClientKind.REFERENCE));
    }

    long revision() {
        return revision;
    }

    int size() {
        return size;
    }

    FeatureColumn column(String id) {
        if (columns.size() >= MOST_COLUMNS) {
            columns.clear();
        }
        return columns.computeIfAbsent(id, this::read);
    }

    FeatureDensity density(String id) {
        return densities.computeIfAbsent(id, feature -> column(feature).density());
    }

    private FeatureColumn read(String id) {
        Vectorizer vectorizer = catalogue.vectorizer(new FeatureOrder(List.of(id)));
        double[] values = new double[size];
        boolean[] isDefault = new boolean[size];
        int[] read = {0};
        clients.eachReference(size, (client, history) -> {
            int at = read[0]++;
            values[at] = vectorizer
                    .vector(client.form(), histories.unpacked(history))
                    .value(0);
            isDefault[at] = client.outcome().equals(Optional.of(Outcome.DEFAULTED));
        });
        return new FeatureColumn(
                catalogue.feature(id), Arrays.copyOf(values, read[0]), Arrays.copyOf(isDefault, read[0]));
    }
}
