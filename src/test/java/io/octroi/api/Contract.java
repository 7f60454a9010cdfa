package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.octroi.launch.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.StreamSupport;

/** What the OpenAPI document promises, and what of it was kept. */
final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String NOTHING = "";

    private final JsonNode document;
    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Set<String> kept = new ConcurrentSkipListSet<>();

    Contract(String document) throws IOException {
        this.document = JSON.readTree(document);
    }

    /** An operation as the document tells it. */
    record Promise(String method, String path, JsonNode told) {

        String id() {
            return told.get("operationId").asText();
        }

        Set<String> statuses() {
            Set<String> statuses = new TreeSet<>();
            told.get("responses").fieldNames().forEachRemaining(statuses::add);
            return statuses;
        }

        List<String> problems(String status) {
            return texts(told.at("/responses/" + status + "/x-problems"));
        }

        List<String> who() {
            return texts(told.path("x-who"));
        }

        boolean hasBody() {
            return told.has("requestBody");
        }

        /** The example of a body in its first media type, or in that one. */
        String example(String type) {
            JsonNode example =
                    told.path("requestBody").path("content").path(type).path("example");
            return example.isTextual() ? example.asText() : example.toString();
        }

        List<String> bodyTypes() {
            return new ArrayList<>(told.path("requestBody").path("content").properties().stream()
                    .map(Map.Entry::getKey)
                    .toList());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    JsonNode document() {
        return document;
    }

    List<Promise> promises() {
        List<Promise> all = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> all.add(new Promise(
                        operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return all;
    }

    /** The operation of that name. */
    Promise promise(String id) {
        return promises().stream()
                .filter(promise -> promise.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The parameter, where the document only refers to it too. */
    JsonNode parameter(JsonNode told) {
        return told.has("$ref") ? document.at(told.get("$ref").asText().substring(1)) : told;
    }

    /** Fails unless the answer is one that the document promises, and notes that it was given. */
    void check(Promise promise, Answer answer, String what) throws IOException {
        String status = String.valueOf(answer.status());
        String where = promise + " " + what + " -> " + status + " " + answer.body();
        assertTrue(promise.statuses().contains(status), () -> "undocumented: " + where);
        JsonNode content = promise.told().at("/responses/" + status + "/content");
        if (content.isMissingNode()) {
            assertEquals(NOTHING, answer.body(), where);
            kept.add(promise.id() + " " + status);
            return;
        }
        String type = answer.header("Content-Type").replaceAll(";.*", "");
        assertTrue(content.has(type), () -> "undocumented media type " + type + ": " + where);
        if (type.endsWith("/json") || type.endsWith("+json")) {
            JsonNode body = JSON.readTree(answer.body());
            assertFits(content.get(type).get("schema"), body, where);
            noteProblem(promise, status, body, where);
        }
        kept.add(promise.id() + " " + status);
    }

    private void noteProblem(Promise promise, String status, JsonNode body, String where) {
        List<String> problems = promise.problems(status);
        if (!problems.isEmpty()) {
            String type = body.path("type").asText();
            assertTrue(problems.contains(type), () -> "undocumented problem: " + where);
            kept.add(promise.id() + " " + type);
        }
    }

    /** Fails unless the value is what the schema says. */
    void assertFits(JsonNode schema, JsonNode value, String what) {
        assertEquals(List.of(), faults(schema, value), what);
    }

    /** What is wrong with a value by that schema of the document. */
    List<String> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        return schemas.getSchema(whole).validate(value).stream()
                .map(Error::toString)
                .toList();
    }

    /** Everything that is promised, each with the operation: statuses and types of problems. */
    Set<String> promised() {
        Set<String> all = new TreeSet<>();
        for (Promise promise : promises()) {
            promise.statuses().forEach(status -> {
                all.add(promise.id() + " " + status);
                promise.problems(status).forEach(type -> all.add(promise.id() + " " + type));
            });
        }
        return all;
    }

    /**
     * What of it no answer has shown.
     *
     * @param elsewhere ends of what is shown elsewhere; so is a status with nothing but such problems
     */
    Set<String> notKept(Set<String> elsewhere) {
        Set<String> rest = promised();
        rest.removeAll(kept);
        rest.removeIf(promise -> elsewhere.stream().anyMatch(promise::endsWith));
        for (Promise promise : promises()) {
            rest.removeIf(status -> status.startsWith(promise.id() + " ")
                    && !promise.problems(status.replaceAll(".* ", "")).isEmpty()
                    && promise.problems(status.replaceAll(".* ", "")).stream().allMatch(elsewhere::contains));
        }
        return rest;
    }

    /** Fails unless that is a problem as every address answers it. */
    void assertProblem(Answer answer, int status) throws IOException {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.header("Content-Type").startsWith("application/problem+json"), answer.body());
        assertFits(
                JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"),
                JSON.readTree(answer.body()),
                answer.body());
        assertFalse(answer.body().contains("Exception"), answer.body());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
