package io.octroi.pages;

import io.octroi.client.FormField;
import io.octroi.features.Feature;
import jakarta.faces.model.SelectItem;
import java.util.List;
import java.util.Locale;

/** What a field of the form can be chosen from, in the reader's words. */
final class FieldChoices {

    private FieldChoices() {}

    /** Yes and no, or the categories that the catalogue knows; none for a number that is typed. */
    static List<SelectItem> of(Words words, FormField field, Feature feature) {
        return isFlag(field, feature) ? flags(words, feature) : categories(words, feature);
    }

    /** Whether nothing but yes and no makes sense. */
    static boolean isFlag(FormField field, Feature feature) {
        return feature.unit() == Feature.Unit.FLAG && field.isNumber();
    }

    /** What to store for a text somebody typed: the category that the reader calls so, or the very text. */
    static String category(Words words, Feature feature, String typed) {
        Locale reader = words.locale();
        return feature.categories().stream()
                .filter(category -> category.label().in(reader).equalsIgnoreCase(typed))
                .map(Feature.Category::text)
                .findFirst()
                .orElse(typed);
    }

    private static List<SelectItem> flags(Words words, Feature feature) {
        Numbers numbers = new Numbers(words);
        return List.of(new SelectItem("1", numbers.value(feature, 1)), new SelectItem("0", numbers.value(feature, 0)));
    }

    private static List<SelectItem> categories(Words words, Feature feature) {
        List<SelectItem> choices = feature.categories().stream()
                .map(category ->
                        new SelectItem(category.text(), category.label().in(words.locale())))
                .toList();
        return Alphabet.sorted(words.locale(), choices, SelectItem::getLabel);
    }
}
