package io.octroi.features;

import io.octroi.client.Wording;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.features.Feature.Sign;
import io.octroi.features.Feature.Unit;
import java.util.Optional;

/**
 * What a row of credit history says about its client, in words and figures, before rows are brought together.
 *
 * @param id its part of the ids of the features that come from it
 * @param column how it is calculated
 * @param sign how the risk is expected to move with it, where that is known
 */
record HistoryValue(
        String id,
        RowColumn column,
        Unit unit,
        Feature.Group group,
        LegalStatus legalStatus,
        Optional<Sign> sign,
        Wording wording) {}
