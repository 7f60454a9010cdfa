package io.octroi.exploration;

import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.IncomingClient;
import io.octroi.client.QualityTally;
import io.octroi.client.ReferenceProfile;
import java.util.Optional;

/** The application forms of applicants, set beside those of reference clients. */
final class ApplicantLook {

    private final QualityTally quality;
    private final long[] empty = new long[FormLayout.CURRENT.size()];
    private long applicants;

    ApplicantLook(ReferenceProfile reference) {
        this.quality = new QualityTally(reference);
    }

    void add(IncomingClient client) {
        applicants++;
        quality.add(client.form());
        for (FormField field : FormLayout.CURRENT.fields()) {
            empty[field.position()] += client.form().text(field).isEmpty() ? 1 : 0;
        }
    }

    long applicants() {
        return applicants;
    }

    QualityTally quality() {
        return quality;
    }

    /** The share who left the field empty, if there is anybody. */
    Optional<Double> missing(FormField field) {
        return applicants == 0 ? Optional.empty() : Optional.of((double) empty[field.position()] / applicants);
    }
}
