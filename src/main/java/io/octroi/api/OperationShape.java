package io.octroi.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.octroi.access.Matrix;
import io.octroi.problem.ProblemKind;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.glassfish.jersey.model.Parameter.Source;
import org.glassfish.jersey.server.model.Parameter;

/** One operation as the OpenAPI document tells it. */
final class OperationShape {

    private static final String PROBLEM = "application/problem+json";

    /** What stands for each parameter in an example; the tests send them. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "clients id",
            "100007",
            "decisions id",
            "1",
            "features name",
            "EXT_SOURCE_2",
            "verify hash",
            "0".repeat(64));

    private final Operation operation;
    private final Shapes shapes;

    OperationShape(Operation operation, Shapes shapes) {
        this.operation = operation;
        this.shapes = shapes;
    }

    ObjectNode told(Matrix matrix) {
        String words = Comments.of(operation.code());
        ObjectNode told = Schema.empty().put("operationId", operation.id());
        told.putArray("tags").add(operation.tag());
        told.put("summary", Comments.firstSentence(words));
        told.put("description", words + "\n\nOpen to: " + String.join(", ", who(matrix)) + ".");
        who(matrix).forEach(told.withArrayProperty("x-who")::add);
        addParameters(told);
        operation.body().ifPresent(body -> told.set("requestBody", requestBody(body)));
        told.set("responses", responses());
        return told;
    }

    private List<String> who(Matrix matrix) {
        return matrix.rows().stream()
                .filter(row -> row.address().equals("/api" + operation.path())
                        && row.methods().contains(operation.method()))
                .flatMap(row -> row.who().stream())
                .sorted()
                .toList();
    }

    private void addParameters(ObjectNode told) {
        ArrayNode all = told.putArray("parameters");
        operation.parameters().forEach(parameter -> all.add(told(parameter)));
        if (operation.speaks()) {
            all.add(Schema.empty().put("$ref", "#/components/parameters/AcceptLanguage"));
        }
        if (all.isEmpty()) {
            told.remove("parameters");
        }
    }

    private ObjectNode told(Parameter parameter) {
        String name = parameter.getSourceName();
        boolean inPath = parameter.getSource() == Source.PATH;
        ObjectNode told = Schema.empty().put("name", name);
        told.put("in", parameter.getSource().name().toLowerCase(Locale.ROOT));
        Schema.describe(told, Comments.of(operation.code(), argument(name)));
        told.put("required", inPath);
        told.set("schema", schema(parameter));
        String example = EXAMPLES.get(operation.tag() + " " + name);
        if (example != null) {
            told.set("example", Schema.value(example, schema(parameter)));
        }
        return told;
    }

    /** The name of the method's own argument: {@code Idempotency-Key} is {@code key} there. */
    private static String argument(String name) {
        int hyphen = name.lastIndexOf('-');
        return hyphen < 0 ? name : name.substring(hyphen + 1).toLowerCase(Locale.ROOT);
    }

    private ObjectNode schema(Parameter parameter) {
        ObjectNode schema = isNumber(parameter) ? shapes.of(long.class) : shapes.ofParameter(parameter.getRawType());
        if (parameter.getSourceName().equals("limit")) {
            schema.put("minimum", 1).put("maximum", Paged.LARGEST);
        }
        if (parameter.getDefaultValue() != null) {
            schema.set("default", Schema.value(parameter.getDefaultValue(), schema));
        }
        return schema;
    }

    /** The numbers of clients and decisions are texts in the code: whatever is none is the number of nobody. */
    private static boolean isNumber(Parameter parameter) {
        return List.of("id", "client").contains(parameter.getSourceName());
    }

    private ObjectNode requestBody(Class<?> body) {
        ObjectNode told = Schema.empty().put("required", true);
        ObjectNode content = told.putObject("content");
        for (MediaType type : operation.model().getConsumedTypes()) {
            ObjectNode media = content.putObject(type.toString()).set("schema", inType(type, shapes.of(body)));
            example(operation.id() + ending(type))
                    .ifPresent(text -> media.set("example", isJson(type) ? Schema.read(text) : Schema.text(text)));
        }
        return told;
    }

    /** What is no JSON is a text, whatever it tells. */
    private static ObjectNode inType(MediaType type, ObjectNode json) {
        return isJson(type) ? json : Schema.parse("{\"type\": \"string\"}");
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json");
    }

    private static String ending(MediaType type) {
        return "." + type.getSubtype().replace("x-", "");
    }

    /** The body that the tests send, if there is one. */
    private static Optional<String> example(String file) {
        try (InputStream in = OperationShape.class.getResourceAsStream("examples/" + file)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode responses() {
        Map<String, ObjectNode> byStatus = new TreeMap<>();
        operation.statuses().forEach(status -> byStatus.put(String.valueOf(status), answer(status)));
        Map<Integer, List<ProblemKind>> problems =
                operation.problems().stream().collect(Collectors.groupingBy(ProblemKind::status));
        problems.forEach((status, kinds) -> byStatus.put(String.valueOf(status), problem(kinds)));
        ObjectNode responses = Schema.empty();
        byStatus.forEach(responses::set);
        return responses;
    }

    private ObjectNode answer(int status) {
        ObjectNode schema = operation
                .shape()
                .map(shapes::of)
                .orElseGet(() -> shapes.of(operation.code().getAnnotatedReturnType()));
        ObjectNode told = Schema.empty().put("description", description(status));
        if (status == 304) {
            return told;
        }
        ObjectNode content = told.putObject("content");
        for (MediaType type : operation.model().getProducedTypes()) {
            String name = type.getType() + "/" + type.getSubtype();
            content.putObject(name).set("schema", inType(type, schema));
        }
        return told;
    }

    private String description(int status) {
        return switch (status) {
            case 201 -> "It is done, and has an address of its own.";
            case 304 -> "What the asker has, by its `ETag`, is still so.";
            default -> "The answer.";
        };
    }

    private ObjectNode problem(List<ProblemKind> kinds) {
        ObjectNode told = Schema.empty();
        told.put(
                "description",
                kinds.stream()
                        .map(kind -> "`" + kind.word() + "`: " + kind.meaning())
                        .collect(Collectors.joining("\n\n")));
        kinds.forEach(kind -> told.withArrayProperty("x-problems").add(kind.type()));
        told.putObject("content").putObject(PROBLEM).set("schema", shapes.of(Problem.class));
        return told;
    }
}
