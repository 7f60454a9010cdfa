package io.octroi.features;

import io.octroi.client.Wording;
import io.octroi.features.Feature.LegalStatus;
import java.util.List;

/**
 * Which rows of a table count.
 *
 * @param id its part of the ids of features; {@code all} is left out of them
 * @param conditions flags that must all be 1
 * @param legalStatus the strictest of what the conditions read
 */
record HistoryScope(String id, List<RowColumn> conditions, LegalStatus legalStatus, Wording wording) {

    boolean isEveryRow() {
        return conditions.isEmpty();
    }
}
