package io.octroi.features;

import io.octroi.client.ApplicationForm;
import java.util.List;

/** Turns clients into vectors of one fixed order; compiled once, safe for many threads. */
public final class Vectorizer {

    private final FeatureOrder order;
    private final HistoryLayout layout;
    private final Reading[] readings;

    Vectorizer(FeatureOrder order, HistoryLayout layout, List<Entry> entries) {
        this.order = order;
        this.layout = layout;
        this.readings = entries.stream().map(Entry::reading).toArray(Reading[]::new);
    }

    public FeatureOrder order() {
        return order;
    }

    /**
     * The client's values, as many as the order has features; NaN where a value is missing or cannot be computed.
     *
     * @param history of any layout; what it does not hold is missing
     */
    public FeatureVector vector(ApplicationForm form, HistoryVector history) {
        HistoryVector known = history.in(layout);
        double[] values = new double[readings.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readings[i].of(form, known);
        }
        return FeatureVector.owning(order, values);
    }
}
