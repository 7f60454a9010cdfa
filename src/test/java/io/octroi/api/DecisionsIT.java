package io.octroi.api;

import static io.octroi.api.DecisionBodies.MOTIVE;
import static io.octroi.api.DecisionBodies.get;
import static io.octroi.api.DecisionBodies.json;
import static io.octroi.api.DecisionBodies.on;
import static io.octroi.api.DecisionBodies.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.octroi.access.Scope;
import io.octroi.client.ClientKind;
import io.octroi.launch.Answer;
import io.octroi.launch.LendingHouse;
import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions over the API of the real WAR. */
@Tag("database")
class DecisionsIT {

    @TempDir
    static Path home;

    private static LendingHouse house;
    private static RunningOctroi server;

    /** Applicants nobody has decided on, by what is recommended. */
    private static final Map<String, Deque<Long>> OPEN = new HashMap<>();

    private static long reference;

    @BeforeAll
    static void open() throws Exception {
        house = new LendingHouse(home);
        try (Stages beside = house.beside()) {
            reference = beside.clients()
                    .after(0, Optional.of(ClientKind.REFERENCE), 1)
                    .get(0)
                    .id();
        }
        server = house.open();
        for (JsonNode line : json(get(server, "tool", "/api/clients?kind=applicant&limit=60"))
                .get("items")) {
            long id = line.get("id").asLong();
            String said = json(get(server, "tool", "/api/clients/" + id + "/score"))
                    .get("recommendation")
                    .asText();
            OPEN.computeIfAbsent(said, first -> new ArrayDeque<>()).add(id);
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void recordsAnAgreementAndTellsWhereItIs() throws Exception {
        long client = next("grant");
        Answer answer = send(server, "advisor", on(server, client));
        assertEquals(201, answer.status(), answer.body());
        JsonNode decision = json(answer);
        assertTrue(answer.header("Location").endsWith("/api/decisions/" + decision.get("id")));
        assertEquals(client, decision.get("clientId").asLong());
        assertEquals(1, decision.get("ordinal").asInt());
        assertEquals("granted", decision.get("answer").asText());
        assertEquals("grant", decision.get("recommendation").asText());
        assertEquals("agrees", decision.get("agreement").asText());
        assertEquals("advisor", decision.get("by").asText());
    }

    @Test
    void refusesAnOverrideWithoutMotive() throws Exception {
        long client = next("refuse");
        Answer answer =
                send(server, "advisor", on(server, client).with("amount", 0).with("months", 481));
        assertProblem(422, "unacceptable-decision", answer);
        assertEquals(
                List.of("/reasonCode", "/motive", "/amount", "/months"),
                json(answer).findValuesAsText("pointer"));
        assertEquals(0, count(client));
    }

    @Test
    void recordsAnOverrideWithItsMotiveWordForWord() throws Exception {
        long client = next("refuse");
        Answer answer = send(
                server,
                "advisor",
                on(server, client).because("data_in_doubt", MOTIVE).with("amount", 1.05e3));
        assertEquals(201, answer.status(), answer.body());
        assertEquals("overrides", json(answer).get("agreement").asText());
        JsonNode full = json(get(server, "auditor", answer.header("Location").replaceAll("^https?://[^/]+", "")));
        assertFalse(full.get("erased").asBoolean());
        assertEquals(MOTIVE, full.at("/record/decision/motive").asText());
        assertEquals("DATA_IN_DOUBT", full.at("/record/decision/ground").asText());
        assertEquals(1050, full.at("/record/decision/amount").asInt());
        assertEquals(json(answer).get("id"), full.get("id"));
    }

    @Test
    void takesNoDecisionFromAProgram() throws Exception {
        long client = next("grant");
        String body = on(server, client).toString();
        assertProblem(403, "forbidden", send(server, "tool", body));
        try (Stages beside = house.beside()) {
            String key = beside.access()
                    .keys()
                    .create("all", Set.of(Scope.values()), 1, "admin")
                    .secret();
            assertProblem(
                    403,
                    "forbidden",
                    server.ask("POST", "/api/decisions")
                            .key(key)
                            .body("application/json", body)
                            .send());
            assertEquals(
                    200, server.ask("GET", "/api/decisions").key(key).send().status());
        }
        assertProblem(403, "forbidden", send(server, "auditor", body));
        assertEquals(0, count(client));
    }

    @Test
    void answersARepeatedRequestWithTheSameDecision() throws Exception {
        long client = next("grant");
        String body = on(server, client).toString();
        Answer first = send(server, "advisor", body, "8f3c");
        Answer again = send(server, "advisor", body, "8f3c");
        assertEquals(List.of(201, 200), List.of(first.status(), again.status()));
        assertEquals(first.body(), again.body());
        assertEquals(first.header("Location"), again.header("Location"));
        assertEquals(1, count(client));
        assertProblem(
                422,
                "idempotency-key-reused",
                send(server, "advisor", on(server, client).with("months", 25), "8f3c"));
        for (String key : List.of("", "two words", "x".repeat(101), "caf\u00e9")) {
            assertProblem(400, "bad-parameter", send(server, "advisor", body, key));
        }
    }

    @Test
    void namesTheDecisionThatStands() throws Exception {
        long client = next("grant");
        JsonNode first = json(send(server, "advisor", on(server, client)));
        DecisionBodies second = on(server, client).with("answer", "referred").because("guarantee", MOTIVE);
        Answer late = send(server, "advisor", second);
        assertProblem(409, "decided-meanwhile", late);
        assertEquals(first, json(late).get("standing"));
        JsonNode followed = json(send(server, "advisor", second.with("follows", first.get("id"))));
        assertEquals(2, followed.get("ordinal").asInt());
        assertEquals(2, count(client));
    }

    @Test
    void takesNothingThatRestsOnSomethingElse() throws Exception {
        long client = next("grant");
        assertProblem(
                409,
                "seen-otherwise",
                send(server, "advisor", on(server, client).with("modelId", "older")));
        assertProblem(
                409,
                "seen-otherwise",
                send(server, "advisor", on(server, client).without("modelId")));
        assertProblem(
                409,
                "seen-otherwise",
                send(server, "advisor", on(server, client).with("solvencyScore", 1)));
        assertProblem(409, "outcome-known", send(server, "advisor", on(server, reference)));
        assertProblem(404, "unknown-client", send(server, "advisor", DecisionBodies.granting(1)));
        assertEquals(0, count(client));
    }

    @Test
    void pagesThroughDecisions() throws Exception {
        long client = next("grant");
        long first = json(send(server, "advisor", on(server, client))).get("id").asLong();
        DecisionBodies more = on(server, client).because("documents", MOTIVE);
        long second = json(send(server, "advisor", more.with("follows", first)))
                .get("id")
                .asLong();
        JsonNode page = json(get(server, "auditor", "/api/decisions?limit=1&client=" + client));
        assertEquals(first, page.at("/items/0/id").asLong());
        JsonNode rest = json(get(server, "tool", page.get("next").asText()));
        assertEquals(second, rest.at("/items/0/id").asLong());
        assertFalse(rest.has("next"));
        assertProblem(400, "bad-parameter", get(server, "auditor", "/api/decisions?limit=1001"));
        for (String nobody : List.of("0", "x", "-1", "99999999999999999999")) {
            assertProblem(404, "unknown-decision", get(server, "auditor", "/api/decisions/" + nobody));
        }
    }

    @Test
    void tellsThatTheClientWasErased() throws Exception {
        long client = next("grant");
        String id = json(send(server, "advisor", on(server, client))).get("id").asText();
        try (Stages beside = house.beside()) {
            beside.erasures().erase(client, "ada", "asked for");
        }
        JsonNode full = json(get(server, "auditor", "/api/decisions/" + id));
        assertTrue(full.get("erased").asBoolean());
        assertTrue(full.get("record").isNull());
        assertEquals("granted", full.get("answer").asText());
    }

    private static long next(String recommendation) {
        return Objects.requireNonNull(OPEN.get(recommendation), recommendation).remove();
    }

    private static int count(long client) throws IOException {
        return json(get(server, "auditor", "/api/decisions?client=" + client))
                .get("items")
                .size();
    }

    private static void assertProblem(int status, String kind, Answer answer) throws IOException {
        assertEquals(status, answer.status(), answer.body());
        assertEquals("/problems/" + kind, json(answer).get("type").asText());
    }
}
