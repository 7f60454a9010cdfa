package io.octroi.drift;

import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.client.HistorySummary;
import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import io.octroi.features.StoredHistories;
import io.octroi.features.Vectorizer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The stored clients as samples: what a model reads of them, their outcomes, and the months in which they came. */
final class StoredSamples {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Clients clients;
    private final StoredHistories histories;
    private final Catalogue catalogue;

    StoredSamples(Clients clients, Catalogue catalogue) {
        this.clients = clients;
        this.histories = new StoredHistories(clients);
        this.catalogue = catalogue;
    }

    /** All reference clients. */
    Sample references(FeatureOrder order) {
        Rows rows = new Rows(order);
        clients.eachReference(Integer.MAX_VALUE, (client, history) -> rows.add(client, history, client.outcome()));
        return rows.sample(false);
    }

    /**
     * The applicants that came from that moment on.
     *
     * @param outcomes by client number, as far as they are known
     */
    Sample applicants(FeatureOrder order, Instant since, Map<Long, Outcome> outcomes) {
        Rows rows = new Rows(order);
        clients.eachApplicant(since, (client, history, came) -> {
            rows.add(client, history, Optional.ofNullable(outcomes.get(client.id())));
            rows.month.add(MONTH.format(came));
        });
        return rows.sample(true);
    }

    private final class Rows {

        private final Map<String, SampleColumn> columns = new LinkedHashMap<>();
        private final SampleColumn outcome = new SampleColumn();
        private final SampleColumn month = new SampleColumn();
        private final Vectorizer vectorizer;
        private int rows;

        Rows(FeatureOrder order) {
            this.vectorizer = catalogue.vectorizer(order);
            order.ids().forEach(id -> columns.put(id, new SampleColumn()));
        }

        void add(Client client, Optional<HistorySummary> history, Optional<Outcome> ended) {
            FeatureVector vector = vectorizer.vector(client.form(), histories.unpacked(history));
            int at = 0;
            for (SampleColumn column : columns.values()) {
                column.add(vector.value(at++));
            }
            outcome.add(ended.map(Outcome::target).map(Integer::doubleValue).orElse(Double.NaN));
            rows++;
        }

        Sample sample(boolean byMonth) {
            columns.put(DriftCheck.OUTCOME, outcome);
            if (byMonth) {
                columns.put(DriftCheck.MONTH, month);
            }
            return new Sample(columns, rows);
        }
    }
}
