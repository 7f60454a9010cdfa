package io.octroi.features;

import io.octroi.client.ApplicationForm;
import java.util.List;

/** Turns application forms into vectors of one fixed order; compiled once, safe for many threads. */
public final class Vectorizer {

    private final FeatureOrder order;
    private final Reading[] readings;

    Vectorizer(FeatureOrder order, List<Entry> entries) {
        this.order = order;
        this.readings = entries.stream().map(Entry::reading).toArray(Reading[]::new);
    }

    public FeatureOrder order() {
        return order;
    }

    /** The client's values, as many as the order has features; NaN where a value is missing or cannot be computed. */
    public FeatureVector vector(ApplicationForm form) {
        double[] values = new double[readings.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = readings[i].of(form);
        }
        return FeatureVector.owning(order, values);
    }
}
