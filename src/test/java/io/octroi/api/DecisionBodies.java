package io.octroi.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;

/** Builds bodies of decisions on a client as a running server scores them, and sends them. */
final class DecisionBodies {

    static final String MOTIVE = "The employer confirmed the income by telephone.";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode body = JSON.createObjectNode();

    private DecisionBodies() {}

    /** What the advisor sees of the client, to be granted without a word. */
    static DecisionBodies on(RunningOctroi server, long client) throws IOException {
        JsonNode score = json(get(server, "advisor", "/api/clients/" + client + "/score"));
        return granting(client)
                .with("modelId", score.get("modelId").asText())
                .with("solvencyScore", score.get("solvencyScore").asDouble());
    }

    static DecisionBodies granting(long client) {
        return new DecisionBodies()
                .with("clientId", client)
                .with("answer", "granted")
                .with("amount", 1500.5)
                .with("months", 24);
    }

    DecisionBodies with(String member, Object value) {
        body.set(member, JSON.valueToTree(value));
        return this;
    }

    DecisionBodies without(String member) {
        body.remove(member);
        return this;
    }

    DecisionBodies because(String reasonCode, String motive) {
        return with("reasonCode", reasonCode).with("motive", motive);
    }

    String member(String name) {
        return body.get(name).asText();
    }

    @Override
    public String toString() {
        return body.toString();
    }

    static Answer send(RunningOctroi server, String account, Object body, String... key) throws IOException {
        Ask ask = server.ask("POST", "/api/decisions").basic(account, account);
        for (String name : key) {
            ask.with("Idempotency-Key", name);
        }
        return ask.body("application/json", body.toString()).send();
    }

    static Answer get(RunningOctroi server, String account, String address) throws IOException {
        return server.ask("GET", address).basic(account, account).send();
    }

    static JsonNode json(Answer answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
