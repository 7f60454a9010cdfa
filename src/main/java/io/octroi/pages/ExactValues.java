package io.octroi.pages;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.HistoryVector;
import java.util.Map;
import java.util.Optional;

/** Writes single values of the form so that two that differ look different, however little they differ. */
final class ExactValues {

    private final Words words;
    private final Catalogue catalogue;
    private final Numbers numbers;

    ExactValues(Words words, Catalogue catalogue) {
        this.words = words;
        this.catalogue = catalogue;
        this.numbers = new Numbers(words);
    }

    /** A value in the reader's words; a category unknown to the catalogue as it is stored. */
    String of(FormField field, Optional<String> text) {
        Feature feature = catalogue.feature(field.name());
        if (text.isEmpty()) {
            return numbers.value(feature, Double.NaN);
        }
        return field.isNumber() ? number(field, feature, text.get()) : category(feature, text.get());
    }

    /** A number as it can be typed again; nothing where the field holds none. */
    String typed(FormField field, Optional<String> text) {
        return field.isNumber() && text.isPresent()
                ? numbers.exact(form(field, text.get()).number(field))
                : "";
    }

    private String number(FormField field, Feature feature, String text) {
        ApplicationForm form = form(field, text);
        if (feature.unit() == Feature.Unit.FLAG) {
            return numbers.value(feature, form.number(field));
        }
        String exact = numbers.exact(form.number(field));
        if (field.type() != FormField.Type.DAYS) {
            return exact;
        }
        return words.text(
                "rectify.days", numbers.value(feature, catalogue.value(feature.id(), form, HistoryVector.NONE)), exact);
    }

    private String category(Feature feature, String text) {
        return feature.categories().stream()
                .filter(category -> category.text().equals(text))
                .map(category -> category.label().in(words.locale()))
                .findFirst()
                .orElse(text);
    }

    private static ApplicationForm form(FormField field, String text) {
        return ApplicationForm.of(Map.of(field.name(), text));
    }
}
