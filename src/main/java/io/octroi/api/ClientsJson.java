package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.octroi.client.ApplicationForm;
import io.octroi.client.Client;
import io.octroi.client.ClientKind;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.Outcome;
import io.octroi.decision.Assessment;
import io.octroi.features.Catalogue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shapes in which clients leave the house. */
final class ClientsJson {

    private ClientsJson() {}

    /** One page of client numbers, and where the next one is. */
    public record Page(List<Line> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /** A client's number and kind. */
    public record Line(long id, @OneOf(ClientKind.class) String kind) {
        static Line of(Client client) {
            return new Line(client.id(), kindOf(client));
        }
    }

    /** A client in full: the form as imported, what to check in it, and the features the model reads, by name. */
    public record Full(
            long id,
            @OneOf(ClientKind.class) String kind,
            @OneOf(Outcome.class) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String outcome,
            Map<String, @Nullable Object> form,
            List<WarningJson> warnings,
            Map<String, @Nullable Object> vector) {

        static Full of(Assessment assessment, Catalogue catalogue, List<WarningJson> warnings) {
            Client client = assessment.client();
            return new Full(
                    client.id(),
                    kindOf(client),
                    client.outcome().map(ClientsJson::outcomeOf).orElse(null),
                    formOf(client.form()),
                    warnings,
                    vectorOf(assessment, catalogue));
        }
    }

    private static String kindOf(Client client) {
        return client.isApplicant() ? "applicant" : "reference";
    }

    private static String outcomeOf(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    /** Numbers as exactly the decimals that came in, categories as text, missing values as null. */
    private static Map<String, @Nullable Object> formOf(ApplicationForm form) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (FormField field : FormLayout.CURRENT.fields()) {
            if (!field.isProtected()) {
                fields.put(field.name(), valueOf(field, form.text(field)));
            }
        }
        return fields;
    }

    /** A field's text as JSON tells it. */
    static @Nullable Object valueOf(FormField field, Optional<String> text) {
        return text.<Object>map(given -> field.isNumber() ? new BigDecimal(given) : given)
                .orElse(null);
    }

    private static Map<String, @Nullable Object> vectorOf(Assessment assessment, Catalogue catalogue) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        List<String> ids = assessment.vector().order().ids();
        for (int i = 0; i < ids.size(); i++) {
            values.put(
                    ids.get(i),
                    FeaturesJson.value(
                            catalogue.feature(ids.get(i)), assessment.vector().value(i)));
        }
        return values;
    }
}
