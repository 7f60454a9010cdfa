package io.octroi.client;

import java.util.List;
import java.util.Optional;

/**
 * Something in an application form that a person should check before relying on it.
 *
 * @param rule which rule noticed it
 * @param values the fields it is about, each with its value
 * @param expected the values that would be sound, where the rule knows limits or the range of the reference clients
 */
public record Warning(QualityRule rule, List<Value> values, Optional<Range> expected) {

    public Warning {
        values = List.copyOf(values);
    }

    /** A field and its text as imported, unless it is missing. */
    public record Value(FormField field, Optional<String> text) {}

    static Warning about(QualityRule rule, ApplicationForm form, List<FormField> fields, Optional<Range> expected) {
        return new Warning(
                rule,
                fields.stream().map(field -> new Value(field, form.text(field))).toList(),
                expected);
    }

    List<FormField> fields() {
        return values.stream().map(Value::field).toList();
    }
}
