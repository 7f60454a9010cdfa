package io.octroi.pages;

import io.octroi.client.ApplicationForm;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A datum that may be rectified, as the form on the page asks for it.
 *
 * @param id the field's name
 * @param value what the file says, in the reader's words
 * @param hint how to write another value
 * @param choices the values to choose from, where they are known
 * @param typed whether a value may be typed
 */
public record RectifiableField(
        String id, String label, String value, String hint, List<SelectItem> choices, boolean typed)
        implements Serializable {

    /** Fields that are about the same. */
    public record Group(String label, List<Option> fields) implements Serializable {}

    /** A field to choose, and what the file says. */
    public record Option(String id, String label) implements Serializable {}

    /** All fields of the form but the protected ones. */
    static List<Group> groups(Words words, Catalogue catalogue, ApplicationForm form) {
        ExactValues values = new ExactValues(words, catalogue);
        Map<String, List<Option>> groups = new LinkedHashMap<>();
        for (FormField field : FormLayout.CURRENT.fields()) {
            if (!field.isProtected()) {
                Feature feature = catalogue.feature(field.name());
                groups.computeIfAbsent(feature.group().label().in(words.locale()), group -> new ArrayList<>())
                        .add(new Option(
                                field.name(),
                                words.text(
                                        "rectify.option",
                                        feature.label().in(words.locale()),
                                        values.of(field, form.text(field)))));
            }
        }
        return groups.entrySet().stream()
                .map(group ->
                        new Group(group.getKey(), Alphabet.sorted(words.locale(), group.getValue(), Option::label)))
                .toList();
    }

    /** The field of that name, unless there is none to be rectified. */
    static Optional<RectifiableField> of(Words words, Catalogue catalogue, ApplicationForm form, String name) {
        return FormLayout.CURRENT
                .find(name)
                .filter(field -> !field.isProtected())
                .map(field -> of(words, catalogue, form, field));
    }

    private static RectifiableField of(Words words, Catalogue catalogue, ApplicationForm form, FormField field) {
        Feature feature = catalogue.feature(field.name());
        ExactValues values = new ExactValues(words, catalogue);
        return new RectifiableField(
                field.name(),
                feature.label().in(words.locale()),
                values.of(field, form.text(field)),
                hint(words, field, feature, values.typed(field, form.text(field))),
                FieldChoices.of(words, field, feature),
                !FieldChoices.isFlag(field, feature));
    }

    private static String hint(Words words, FormField field, Feature feature, String now) {
        if (!field.isNumber()) {
            return words.text("rectify.hint.category");
        }
        String how = words.text(
                field.type() == FormField.Type.DAYS
                        ? "rectify.hint.days"
                        : feature.unit() == Feature.Unit.RATIO ? "rectify.hint.ratio" : "rectify.hint.number");
        return now.isEmpty() || field.type() != FormField.Type.DAYS ? how : words.text("rectify.hint.now", how, now);
    }
}
