package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.octroi.client.Range;
import io.octroi.client.Warning;
import io.octroi.features.Catalogue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something to check in a client's form, as other tools read it. */
record WarningJson(
        String rule,
        String text,
        List<Value> values,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Bounds expected) {

    static List<WarningJson> of(List<Warning> warnings, Catalogue catalogue, Locale reader) {
        return warnings.stream()
                .map(warning -> new WarningJson(
                        warning.rule().id(),
                        warning.rule().sentence().in(reader),
                        warning.values().stream()
                                .map(value -> Value.of(value, catalogue, reader))
                                .toList(),
                        warning.expected().map(Bounds::of).orElse(null)))
                .toList();
    }

    /** A field with its value as imported, null when missing. */
    record Value(String field, String label, @Nullable Object value) {

        static Value of(Warning.Value value, Catalogue catalogue, Locale reader) {
            String name = value.field().name();
            return new Value(
                    name, catalogue.feature(name).label().in(reader), ClientsJson.valueOf(value.field(), value.text()));
        }
    }

    /** The smallest and the largest sound value; null where there is no such bound. */
    record Bounds(@Nullable Double least, @Nullable Double most) {

        static Bounds of(Range range) {
            return new Bounds(orNull(range.least()), orNull(range.most()));
        }

        private static @Nullable Double orNull(double bound) {
            return Double.isInfinite(bound) ? null : bound;
        }
    }
}
