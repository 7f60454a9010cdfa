package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.util.List;

/** Requests as the examples of the OpenAPI document make them, sent to a running program whose answers the contract checks. */
final class ContractAsks {

    private final RunningOctroi server;
    private final Contract contract;

    ContractAsks(RunningOctroi server, Contract contract) {
        this.server = server;
        this.contract = contract;
    }

    void expect(Contract.Promise promise, int status, Ask ask, String what) throws IOException {
        Answer answer = ask.send();
        assertEquals(status, answer.status(), () -> promise + " " + what + ": " + answer.body());
        contract.check(promise, answer, what);
    }

    /** The request as the document's examples make it. */
    Ask first(Contract.Promise promise) {
        return first(promise, "example");
    }

    Ask first(Contract.Promise promise, String key) {
        return bodied(promise, keyed(promise, key));
    }

    Ask keyed(Contract.Promise promise, String key) {
        Ask ask = as(promise, path(promise, ""));
        return promise.id().equals("decisionsDecide") ? ask.with("Idempotency-Key", key) : ask;
    }

    Ask bodied(Contract.Promise promise, Ask ask) {
        if (!promise.hasBody()) {
            return ask;
        }
        String type = promise.bodyTypes().get(0);
        return ask.body(type, promise.example(type));
    }

    /** Asked by somebody to whom it is open. */
    Ask as(Contract.Promise promise, String path) {
        List<String> who = promise.who();
        String account = List.of("advisor", "modeler", "auditor", "admin").stream()
                .filter(who::contains)
                .findFirst()
                .orElse(who.contains("signed-in") ? "advisor" : "tool");
        return server.ask(promise.method(), path).basic(account, account);
    }

    /**
     * The address with its examples.
     *
     * @param instead for the name in braces, or a query to add; empty for neither
     */
    String path(Contract.Promise promise, String instead) {
        String path = promise.path();
        String query = instead.contains("?") ? instead.substring(instead.indexOf('?')) : "";
        String name = instead.replaceAll("\\?.*", "");
        for (JsonNode told : promise.told().path("parameters")) {
            JsonNode parameter = contract.parameter(told);
            if (parameter.get("in").asText().equals("path")) {
                String value = name.isEmpty() ? parameter.get("example").asText() : name;
                path = path.replace("{" + parameter.get("name").asText() + "}", value);
            }
        }
        return "/api" + path + query;
    }
}
