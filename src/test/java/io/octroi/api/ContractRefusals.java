package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.octroi.launch.Answer;
import java.io.IOException;
import java.util.Map;

/** Requests that the OpenAPI document forbids, each refused as it promises. */
final class ContractRefusals {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BLANK = " ";

    private final Contract contract;
    private final ContractAsks asks;

    ContractRefusals(Contract contract, ContractAsks asks) {
        this.contract = contract;
        this.asks = asks;
    }

    void parameter(Contract.Promise promise, JsonNode told) throws IOException {
        String name = told.get("name").asText();
        boolean free = told.get("schema").path("type").asText().equals("string")
                && !told.get("schema").has("enum");
        switch (told.get("in").asText()) {
            case "path" ->
                asks.expect(
                        promise,
                        name.equals("hash") ? 400 : 404,
                        asks.as(promise, asks.path(promise, name.equals("id") ? "999999999" : "NOT_THERE")),
                        name);
            case "query" -> {
                if (name.equals("client") && promise.statuses().contains("404")) {
                    asks.expect(promise, 404, asks.as(promise, asks.path(promise, "") + "?client=999999999"), name);
                } else if (!free) {
                    asks.expect(
                            promise,
                            400,
                            asks.bodied(promise, asks.as(promise, asks.path(promise, "") + "?" + name + "=x")),
                            name);
                }
            }
            default -> {
                if (name.equals("Idempotency-Key")) {
                    asks.expect(promise, 400, asks.first(promise, "two words"), name);
                }
            }
        }
    }

    void large(Contract.Promise promise) throws IOException {
        Answer answer = asks.as(promise, asks.path(promise, ""))
                .body("application/json", BLANK.repeat(130 << 10))
                .send();
        if (answer.status() != 413) {
            // What is far too large is refused by what it says of itself, to whoever asks before sending it.
            answer = asks.as(promise, asks.path(promise, ""))
                    .with("Content-Type", "application/json")
                    .with("Content-Length", "99999999")
                    .with("Expect", "100-continue")
                    .send();
        }
        assertEquals(413, answer.status(), promise::toString);
        contract.check(promise, answer, "too large");
    }

    /** What the schema of a body forbids is refused: another member, or none where one must be. */
    void strangers(Contract.Promise promise) throws IOException {
        JsonNode schema = promise.told().at("/requestBody/content/application~1json/schema");
        JsonNode example = JSON.readTree(promise.example("application/json"));
        if (!example.isObject()) {
            return;
        }
        ObjectNode more = example.deepCopy();
        body(promise, schema, more.put("stranger", 1));
        for (Map.Entry<String, JsonNode> member : example.properties()) {
            ObjectNode less = example.deepCopy();
            less.remove(member.getKey());
            if (!contract.faults(schema, less).isEmpty()) {
                body(promise, schema, less);
            }
            ObjectNode otherwise = example.deepCopy();
            body(promise, schema, otherwise.put(member.getKey(), true));
        }
    }

    private void body(Contract.Promise promise, JsonNode schema, ObjectNode body) throws IOException {
        assertFalse(contract.faults(schema, body).isEmpty(), body::toString);
        asks.expect(
                promise,
                422,
                asks.as(promise, asks.path(promise, "")).body("application/json", body.toString()),
                body.toString());
    }
}
