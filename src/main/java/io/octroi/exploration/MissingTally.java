package io.octroi.exploration;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.exploration.Exploration.Missing;
import java.util.Optional;

/** Counts who left a field empty and who did not. */
final class MissingTally {

    private final FormField field;
    private final Counted empty = new Counted();
    private final Counted filled = new Counted();

    MissingTally(FormField field) {
        this.field = field;
    }

    void add(ApplicationForm form, boolean defaulted) {
        (form.text(field).isEmpty() ? empty : filled).add(defaulted);
    }

    Missing summary(long clients, Optional<Double> ofApplicants) {
        return new Missing((double) empty.clients() / clients, ofApplicants, empty.defaultRate(), filled.defaultRate());
    }
}
