package io.octroi.exploration;

import io.octroi.client.Wording;
import io.octroi.document.Figures;
import io.octroi.exploration.Exploration.FieldProfile;
import io.octroi.exploration.Exploration.Group;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.Phrases;
import io.octroi.features.ValueText;
import java.util.Locale;
import java.util.Optional;

/** What the fields of the application form and their values are called, by the feature catalogue's labels. */
final class FieldWords {

    private final Locale reader;
    private final Phrases phrases;
    private final ValueText values;
    private final Figures figures;

    FieldWords(Locale reader) {
        this.reader = reader;
        this.phrases = new Phrases(ExplorationPage.PHRASES, reader);
        this.values = new ValueText(reader);
        this.figures = new Figures(reader);
    }

    /** Such as {@code Time in current job (DAYS_EMPLOYED)}. */
    String name(String field) {
        return feature(field)
                .map(feature -> feature.label().in(reader) + " (" + field + ")")
                .orElse(field);
    }

    /** The words in the reader's language. */
    String in(Wording wording) {
        return wording.in(reader);
    }

    /** The field's label alone. */
    String label(String field) {
        return feature(field).map(feature -> feature.label().in(reader)).orElse(field);
    }

    /** Which clients a group holds. */
    String group(FieldProfile field, Group group) {
        if (group.category().isPresent()) {
            return category(field.field(), group.category().get());
        }
        if (group.only().isPresent()) {
            return value(field.field(), group.only().get());
        }
        Optional<String> above = group.above().map(edge -> value(field.field(), edge));
        Optional<String> upTo = group.upTo().map(edge -> value(field.field(), edge));
        boolean turned = feature(field.field())
                .filter(feature -> feature.unit() == Feature.Unit.DAYS)
                .isPresent();
        return stretch(turned ? upTo : above, turned ? above : upTo);
    }

    /** A value of the field with its unit. */
    String value(String field, double value) {
        return feature(field)
                .filter(feature -> feature.kind() == Feature.Kind.NUMBER)
                .map(feature -> values.of(feature, value))
                .orElseGet(() -> figures.significant(value));
    }

    private String stretch(Optional<String> low, Optional<String> high) {
        if (low.isPresent() && high.isPresent()) {
            return phrases.text("stretch.between", low.get(), high.get());
        }
        return low.map(edge -> phrases.text("stretch.above", edge))
                .or(() -> high.map(edge -> phrases.text("stretch.below", edge)))
                .orElseGet(() -> phrases.text("stretch.all"));
    }

    private String category(String field, String text) {
        return feature(field)
                .flatMap(feature -> feature.categories().stream()
                        .filter(category -> category.text().equals(text))
                        .findFirst())
                .map(category -> category.label().in(reader))
                .orElse(text);
    }

    private static Optional<Feature> feature(String field) {
        return Catalogue.standard().find(field);
    }
}
