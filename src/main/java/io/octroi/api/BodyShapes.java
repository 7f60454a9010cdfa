package io.octroi.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.HistoryColumn;
import io.octroi.client.HistoryTable;
import io.octroi.client.Outcome;
import io.octroi.decision.Answer;
import io.octroi.decision.Ground;
import io.octroi.decision.Proposal;
import io.octroi.scoring.Calibration;
import java.util.Map;
import java.util.function.Function;

/** JSON schemas of the bodies that are read token by token, made of the very tables by which they are read. */
final class BodyShapes {

    private static final Map<Class<?>, Function<Shapes, ObjectNode>> ALL = Map.of(
            IncomingClient.class,
            BodyShapes::client,
            Batch.class,
            shapes -> Schema.array(shapes.of(IncomingClient.class)),
            BatchAnswer.class,
            shapes -> Schema.array(
                    Schema.either(shapes.of(JsonAnswer.Scored.class), shapes.of(JsonAnswer.Refused.class))),
            IncomingDecision.class,
            shapes -> decision(),
            IncomingOutcomes.class,
            shapes -> outcomes(),
            Calibration.class,
            shapes -> calibration());

    private static final String WHOLE = "{\"type\": \"integer\", \"format\": \"int64\"}";
    private static final String NUMBER = "{\"type\": \"number\"}";
    private static final String VALUE = "{\"type\": [\"number\", \"string\", \"null\"]}";
    private static final String TEXT = "{\"type\": \"string\"}";

    private BodyShapes() {}

    static boolean has(Class<?> type) {
        return ALL.containsKey(type);
    }

    static ObjectNode of(Class<?> type, Shapes shapes) {
        ObjectNode schema = ALL.getOrDefault(type, none -> Schema.object()).apply(shapes);
        Schema.describe(schema, Comments.of(type));
        return schema;
    }

    /** The form as it is told of a stored client. */
    static ObjectNode storedForm() {
        ObjectNode schema = Schema.object();
        Schema.describe(schema, "The application form as imported: every field but sex and family status.");
        FormLayout.CURRENT.fields().stream()
                .filter(field -> !field.isProtected())
                .forEach(field -> add(schema, field.name(), Schema.orNull(value(field)), true));
        return schema;
    }

    /** By its form, or by features: which of these there are is a matter of the model in use. */
    private static ObjectNode client(Shapes shapes) {
        ObjectNode schema = Schema.object();
        add(schema, "clientId", Schema.orNull(Schema.parse(WHOLE).put("minimum", 0)), false);
        add(schema, "form", shapes.named("IncomingForm", BodyShapes::incomingForm), false);
        add(schema, "history", shapes.named("IncomingHistory", () -> history(shapes)), false);
        add(schema, "features", Schema.map(Schema.parse(VALUE)), false);
        schema.withArrayProperty("oneOf").add(Schema.read("{\"required\": [\"form\"]}"));
        schema.withArrayProperty("oneOf")
                .add(Schema.read("{\"required\": [\"features\"], \"not\": {\"required\": [\"history\"]}}"));
        return schema;
    }

    private static ObjectNode incomingForm() {
        ObjectNode schema = Schema.object();
        Schema.describe(
                schema,
                "The application form. One of the fields that every application has is needed at least. Sex and family status"
                        + " may be sent, and are dropped.");
        for (FormField field : FormLayout.CURRENT.fields()) {
            add(schema, field.name(), Schema.orNull(value(field)), false);
            if (field.isMandatory()) {
                schema.withArrayProperty("anyOf")
                        .addObject()
                        .putArray("required")
                        .add(field.name());
            }
        }
        return schema;
    }

    private static ObjectNode value(FormField field) {
        return Schema.parse(field.isNumber() ? NUMBER : TEXT);
    }

    private static ObjectNode history(Shapes shapes) {
        ObjectNode schema = Schema.object();
        Schema.describe(schema, "The rows of credit history by table, as the input files have them.");
        for (HistoryTable table : HistoryTable.values()) {
            add(
                    schema,
                    table.title(),
                    Schema.array(shapes.named("IncomingRow." + table.title(), () -> row(table))),
                    false);
        }
        return schema;
    }

    private static ObjectNode row(HistoryTable table) {
        ObjectNode schema = Schema.object();
        table.columns().forEach(column -> add(schema, column.name(), value(column), false));
        return schema;
    }

    private static ObjectNode value(HistoryColumn column) {
        return switch (column.type()) {
            case KEY -> Schema.parse(WHOLE).put("minimum", 0);
            case NUMBER, DAYS -> Schema.orNull(Schema.parse(NUMBER));
            case CATEGORY -> Schema.orNull(Schema.parse(TEXT));
        };
    }

    private static ObjectNode decision() {
        ObjectNode schema = Schema.object();
        add(schema, "clientId", Schema.parse(WHOLE), true);
        add(schema, "answer", Schema.words(Answer.class), true);
        add(schema, "reasonCode", Schema.orNull(Schema.words(Ground.class)), false);
        add(schema, "motive", Schema.orNull(Schema.parse(TEXT).put("maxLength", Proposal.LONGEST_MOTIVE)), false);
        add(schema, "amount", Schema.parse(NUMBER).put("exclusiveMinimum", 0).put("maximum", Proposal.MOST), true);
        add(schema, "months", Schema.parse(WHOLE).put("minimum", 1).put("maximum", Proposal.MOST_MONTHS), true);
        add(schema, "modelId", Schema.orNull(Schema.parse(TEXT)), false);
        add(schema, "solvencyScore", Schema.orNull(Schema.parse(NUMBER)), false);
        add(schema, "follows", Schema.orNull(Schema.parse(WHOLE)), false);
        return schema;
    }

    private static ObjectNode outcomes() {
        ObjectNode one = Schema.object();
        add(one, IncomingOutcomes.CLIENT, Schema.parse(WHOLE).put("minimum", 0), true);
        add(one, IncomingOutcomes.OUTCOME, Schema.words(Outcome.class), true);
        ObjectNode schema = Schema.object();
        add(schema, IncomingOutcomes.OUTCOMES, Schema.array(one), true);
        return schema;
    }

    /** As the model's package has it. */
    private static ObjectNode calibration() {
        ObjectNode schema = Schema.parse("{\"type\": \"object\", \"additionalProperties\": true}");
        add(schema, "method", Schema.parse("{\"type\": \"string\", \"enum\": [\"sigmoid\", \"isotonic\"]}"), true);
        return schema;
    }

    private static void add(ObjectNode schema, String name, ObjectNode member, boolean required) {
        schema.withObjectProperty("properties").set(name, member);
        if (required) {
            schema.withArrayProperty("required").add(name);
        }
    }
}
