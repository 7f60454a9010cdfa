package io.octroi.features;

import io.octroi.client.CreditHistory;
import io.octroi.client.HistoryRows;
import java.util.Arrays;
import java.util.List;

/**
 * Brings a client's credit history down to the history features, the same way for one client and for millions; compiled
 * once from the catalogue's declarations, safe for many threads.
 *
 * <p>A client without a row in a table has no value for any feature of that table. With rows, but none that count,
 * numbers and sums are 0 and all else is missing.
 */
public final class Aggregation {

    private final HistoryLayout layout;
    private final HistoryFeature[] features;

    Aggregation(List<HistoryFeature> features) {
        this.layout = new HistoryLayout(
                Fingerprint.of(features.stream().map(HistoryFeature::recipe).toList()),
                new FeatureOrder(
                        features.stream().map(feature -> feature.feature().id()).toList()));
        this.features = features.toArray(new HistoryFeature[0]);
    }

    /** Which features the vectors hold, and in which order. */
    public HistoryLayout layout() {
        return layout;
    }

    /** The client's history features. */
    public HistoryVector of(CreditHistory history) {
        double[] values = new double[features.length];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < values.length; i++) {
            HistoryRows rows = history.rows(features[i].column().table());
            if (rows.size() > 0) {
                values[i] = new Summary(rows, features[i].column().position()).get(features[i].aggregate());
            }
        }
        return new HistoryVector(layout, values);
    }
}
