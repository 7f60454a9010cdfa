package io.octroi.decision;

import io.octroi.client.ApplicationForm;
import io.octroi.client.HistorySummary;
import io.octroi.features.FeatureVector;
import java.util.Base64;
import java.util.Optional;

/** A client's form and credit history, out of a record or as they are stored now. */
record RecordedFile(ApplicationForm form, Optional<HistorySummary> history) {

    static RecordedFile of(DecisionRecord.Input input) {
        return new RecordedFile(
                ApplicationForm.of(input.form()),
                Optional.ofNullable(input.history())
                        .map(packed -> new HistorySummary(
                                packed.version(), Base64.getDecoder().decode(packed.packed()))));
    }

    /** What that model reads of it. */
    FeatureVector vector(Assessor assessor) {
        return assessor.vector(form, assessor.unpacked(history));
    }
}
