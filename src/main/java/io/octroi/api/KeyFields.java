package io.octroi.api;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import java.util.List;

/** The fields that every application has: who tells none of them tells of nobody. */
final class KeyFields {

    private static final List<FormField> FIELDS =
            FormLayout.CURRENT.fields().stream().filter(FormField::isMandatory).toList();

    private KeyFields() {}

    static boolean areAllMissingIn(ApplicationForm form) {
        return FIELDS.stream().allMatch(field -> form.text(field).isEmpty());
    }

    /** What to say then. */
    static String sentence() {
        return sentence(FIELDS.stream().map(FormField::name).toList());
    }

    static String sentence(List<String> names) {
        return "one of these is needed at least: " + String.join(", ", names);
    }
}
