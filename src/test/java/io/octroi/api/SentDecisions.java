package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.octroi.launch.Answer;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

/** What an advisor sends to a server that may be killed, on clients of their own, and what was answered. */
final class SentDecisions {

    private final int first;
    private final int step;
    private final List<Long> clients = new ArrayList<>();
    private final Map<Long, Long> standing = new HashMap<>();
    private final Map<String, DecisionBodies> unanswered = new LinkedHashMap<>();
    private final Map<String, JsonNode> answers = new LinkedHashMap<>();
    private String model = "";
    private CountDownLatch answered = new CountDownLatch(1);
    private int turn;

    /** Of every so many clients that one. */
    SentDecisions(int first, int step) {
        this.first = first;
        this.step = step;
    }

    int answered() {
        return answers.size();
    }

    /** Forgets that there was an answer; call it before the thread begins, or somebody waits for another one. */
    void beginAnew() {
        answered = new CountDownLatch(1);
    }

    void decideUntilNobodyAnswers(RunningOctroi server) {
        try {
            look(server);
            while (send(server, UUID.randomUUID().toString(), next(), 201)) {
                answered.countDown();
            }
        } catch (IOException e) {
            assertTrue(answered.getCount() == 0, () -> "killed before anything was decided: " + e);
        } finally {
            answered.countDown();
        }
    }

    /** Goes on for as long as it is told; whatever is answered 503 is sent again until it is answered otherwise. */
    void decideWhile(RunningOctroi server, TimedCalls calls, BooleanSupplier going)
            throws IOException, InterruptedException {
        if (clients.isEmpty()) {
            look(server);
        }
        while (going.getAsBoolean()) {
            String key = UUID.randomUUID().toString();
            DecisionBodies body = next();
            unanswered.put(key, body);
            Answer answer = calls.time("decision", () -> DecisionBodies.send(server, "advisor", body, key));
            while (answer.status() == 503 && going.getAsBoolean()) {
                Thread.sleep(100);
                answer = calls.time("decision", () -> DecisionBodies.send(server, "advisor", body, key));
            }
            if (answer.status() != 503) {
                note(key, answer, 200, 201);
            }
        }
    }

    /** Goes on until no connection is taken any more; how many were answered, which all are that could be sent. */
    int decideUntilRefused(RunningOctroi server, Runnable begun) throws IOException {
        look(server);
        int before = answers.size();
        try {
            while (true) {
                assertTrue(send(server, UUID.randomUUID().toString(), next(), 201), "a decision was not answered");
                begun.run();
            }
        } catch (ConnectException refused) {
            return answers.size() - before;
        }
    }

    void awaitFirstAnswer() throws InterruptedException {
        answered.await();
    }

    private void look(RunningOctroi server) throws IOException {
        JsonNode page = DecisionBodies.json(DecisionBodies.get(server, "advisor", "/api/clients?kind=applicant"));
        clients.clear();
        for (int i = first; i < page.get("items").size(); i += step) {
            clients.add(page.at("/items/" + i + "/id").asLong());
        }
        model = DecisionBodies.on(server, clients.get(0)).member("modelId");
    }

    /** The next client, whatever is recommended, after the decision that stands. */
    private DecisionBodies next() {
        long client = clients.get(turn++ % clients.size());
        DecisionBodies body = DecisionBodies.granting(client)
                .with("answer", "referred")
                .because("documents", DecisionBodies.MOTIVE)
                .with("modelId", model);
        return standing.containsKey(client) ? body.with("follows", standing.get(client)) : body;
    }

    /** Whether there was an answer; it is noted before and after. */
    private boolean send(RunningOctroi server, String key, DecisionBodies body, int... expected) throws IOException {
        unanswered.put(key, body);
        Answer answer = DecisionBodies.send(server, "advisor", body, key);
        if (answer.status() == 0) {
            return false;
        }
        note(key, answer, expected);
        return true;
    }

    private void note(String key, Answer answer, int... expected) throws IOException {
        assertTrue(Arrays.stream(expected).anyMatch(status -> status == answer.status()), answer.body());
        JsonNode decision = DecisionBodies.json(answer);
        answers.put(key, decision);
        unanswered.remove(key);
        standing.put(decision.get("clientId").asLong(), decision.get("id").asLong());
    }

    /** All of them are there as they were answered, each with its record. */
    void assertAnsweredAreThere(RunningOctroi server) throws IOException {
        Map<Long, JsonNode> there = new HashMap<>();
        for (long client : clients) {
            DecisionBodies.json(DecisionBodies.get(server, "auditor", "/api/decisions?client=" + client))
                    .get("items")
                    .forEach(decision -> there.put(decision.get("id").asLong(), decision));
        }
        for (JsonNode answer : answers.values()) {
            assertEquals(answer, there.get(answer.get("id").asLong()));
        }
    }

    /** Whoever got no answer sends the same again, twice: it is one decision. */
    void sendAgain(RunningOctroi server) throws IOException {
        for (Map.Entry<String, DecisionBodies> open : Map.copyOf(unanswered).entrySet()) {
            assertTrue(send(server, open.getKey(), open.getValue(), 200, 201));
            Object once = answers.get(open.getKey());
            assertTrue(send(server, open.getKey(), open.getValue(), 200));
            assertEquals(once, answers.get(open.getKey()));
        }
        assertFalse(answers.isEmpty());
    }
}
