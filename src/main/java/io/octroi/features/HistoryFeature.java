package io.octroi.features;

import io.octroi.client.HistoryColumn;

/** One feature that comes from the rows of one table. */
record HistoryFeature(Feature feature, HistoryColumn column, Aggregate aggregate) {

    String recipe() {
        return String.join(
                "|",
                feature.id(),
                feature.unit().name(),
                feature.legalStatus().name(),
                column.table().title(),
                column.name(),
                aggregate.name());
    }
}
