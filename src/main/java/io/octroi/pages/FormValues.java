package io.octroi.pages;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.HistoryVector;
import java.util.List;

/** An application form's fields in the reader's language. */
final class FormValues {

    /** What an advisor wants to see of an application before anything else. */
    private static final List<String> KEY_FIELDS = List.of(
            "NAME_CONTRACT_TYPE",
            "AMT_CREDIT",
            "AMT_GOODS_PRICE",
            "AMT_ANNUITY",
            "AMT_INCOME_TOTAL",
            "DAYS_BIRTH",
            "NAME_INCOME_TYPE",
            "OCCUPATION_TYPE",
            "DAYS_EMPLOYED",
            "NAME_EDUCATION_TYPE",
            "NAME_HOUSING_TYPE",
            "CNT_CHILDREN");

    private final Words words;
    private final Catalogue catalogue;
    private final ApplicationForm form;

    FormValues(Words words, Catalogue catalogue, ApplicationForm form) {
        this.words = words;
        this.catalogue = catalogue;
        this.form = form;
    }

    /** A field's label and value. */
    public record Line(String label, String value) {}

    List<Line> keyFields() {
        return KEY_FIELDS.stream()
                .map(FormLayout.CURRENT::field)
                .map(field -> new Line(catalogue.feature(field.name()).label().in(words.locale()), text(field)))
                .toList();
    }

    /** The field's value as its feature reads it; a category unknown to the catalogue as it was imported. */
    String text(FormField field) {
        Feature feature = catalogue.feature(field.name());
        double value = catalogue.value(feature.id(), form, HistoryVector.NONE);
        if (Double.isNaN(value) && field.type() == FormField.Type.CATEGORY) {
            return form.text(field).orElseGet(() -> words.text("value.missing"));
        }
        return new Numbers(words).value(feature, value);
    }
}
