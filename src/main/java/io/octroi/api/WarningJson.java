package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.octroi.client.Range;
import io.octroi.client.Warning;
import io.octroi.client.Wording;
import io.octroi.decision.Told;
import io.octroi.features.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something to check in what was told of a client, as other tools read it.
 *
 * @param features those it is about, where it is about what a model reads
 */
record WarningJson(
        String rule,
        String text,
        List<Value> values,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Bounds expected,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> features) {

    static final String MISSING_FEATURES = "missing_features";
    static final String UNREAD_FEATURES = "unread_features";

    private static final Wording MISSING = new Wording(
            "Le modèle lit ces variables, et elles manquent.", "The model reads these features, and they are missing.");
    private static final Wording UNREAD = new Wording(
            "Le modèle en vigueur ne lit pas ces variables.", "The model in use does not read these features.");

    /** What there is to check in all that was told. */
    static List<WarningJson> of(Told told, List<Warning> ofForm, Catalogue catalogue, Locale reader) {
        List<WarningJson> warnings = new ArrayList<>(of(ofForm, catalogue, reader));
        about(MISSING_FEATURES, MISSING, told.missing(), reader).ifPresent(warnings::add);
        about(UNREAD_FEATURES, UNREAD, told.unread(), reader).ifPresent(warnings::add);
        return warnings;
    }

    private static Optional<WarningJson> about(String rule, Wording text, List<String> features, Locale reader) {
        return features.isEmpty()
                ? Optional.empty()
                : Optional.of(new WarningJson(rule, text.in(reader), List.of(), null, features));
    }

    static List<WarningJson> of(List<Warning> warnings, Catalogue catalogue, Locale reader) {
        return warnings.stream()
                .map(warning -> new WarningJson(
                        warning.rule().id(),
                        warning.rule().sentence().in(reader),
                        warning.values().stream()
                                .map(value -> Value.of(value, catalogue, reader))
                                .toList(),
                        warning.expected().map(Bounds::of).orElse(null),
                        List.of()))
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
