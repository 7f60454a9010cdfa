package io.octroi.features;

import io.octroi.client.HistoryTable;
import java.util.List;

/**
 * One feature that comes from the rows of one table.
 *
 * @param column the value of a row that is brought together
 * @param scope which rows count
 * @param steps one aggregate over all rows, or one over the rows of each loan and one over the loans
 */
record HistoryFeature(Feature feature, Offer offer, RowColumn column, HistoryScope scope, List<Aggregate> steps) {

    HistoryTable table() {
        return column.table();
    }

    /** The aggregate that yields the feature's value. */
    Aggregate last() {
        return steps.get(steps.size() - 1);
    }

    boolean isByLoan() {
        return steps.size() == 2;
    }

    /** All that its value depends on, as text. */
    String recipe() {
        return String.join(
                "|",
                feature.id(),
                feature.unit().name(),
                feature.legalStatus().name(),
                table().title(),
                column.recipe(),
                scope.conditions().stream().map(RowColumn::recipe).toList().toString(),
                steps.toString());
    }
}
