package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.decision.SecondExamination;
import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcDataSource;

/** Brings the server into the states in which it answers what it seldom does, and asks it there. */
final class ContractStates {

    private final RunningOctroi server;
    private final Stages beside;
    private final Path home;
    private final Contract contract;
    private final ContractAsks asks;

    ContractStates(RunningOctroi server, Stages beside, Path home, Contract contract, ContractAsks asks) {
        this.server = server;
        this.beside = beside;
        this.home = home;
        this.contract = contract;
        this.asks = asks;
    }

    /** What is asked while something is missing. */
    interface Questions {
        void ask() throws IOException;
    }

    /** A decision that cannot be taken, for every reason that is told. */
    void decisions() throws IOException {
        Contract.Promise decide = contract.promise("decisionsDecide");
        DecisionBodies body = DecisionBodies.on(server, 100014).because("documents", DecisionBodies.MOTIVE);
        asks.expect(decide, 404, deciding(body.with("clientId", 999_999_999)), "nobody");
        asks.expect(decide, 409, deciding(body.with("clientId", 100_001)), "a reference client");
        asks.expect(decide, 409, deciding(body.with("clientId", 100_007)), "decided before");
        asks.expect(decide, 422, deciding(body.with("clientId", 100_014).with("months", 0)), "no months");
        asks.expect(decide, 409, deciding(body.with("months", 12).with("modelId", "another")), "another model");
        asks.expect(decide, 422, deciding(body).with("Idempotency-Key", "example"), "a key of another decision");
        DecisionBodies refusal = DecisionBodies.on(server, 100_035).because("documents", DecisionBodies.MOTIVE);
        asks.expect(decide, 201, deciding(refusal.with("answer", "refused")), "a refusal");
        long refused = DecisionBodies.json(DecisionBodies.get(server, "advisor", "/api/decisions?client=100035"))
                .at("/items/0/id")
                .asLong();
        beside.secondExaminations().ask(100_035, new SecondExamination.Told("The debt is paid.", ""), "advisor");
        asks.expect(decide, 409, deciding(refusal.with("follows", refused)), "to be examined by another");
        Ask late = deciding(DecisionBodies.on(server, 100_021).because("documents", DecisionBodies.MOTIVE));
        without("decision", () -> asks.expect(decide, 503, late, "no table"));
    }

    /** A report and a letter that cannot be had, for every reason that is told. */
    void papers() throws IOException {
        long client = 100_028;
        Answer granted = deciding(DecisionBodies.on(server, client).because("documents", DecisionBodies.MOTIVE))
                .send();
        String id = DecisionBodies.json(granted).get("id").asText();
        Contract.Promise letter = contract.promise("decisionsLetter");
        asks.expect(letter, 409, asks.as(letter, asks.path(letter, id)), "of a grant");
        beside.erasures().erase(client, "admin", "asked for by the client");
        for (Contract.Promise paper : List.of(letter, contract.promise("decisionsReport"))) {
            asks.expect(paper, 410, asks.as(paper, asks.path(paper, id)), "of somebody erased");
        }
    }

    private Ask deciding(DecisionBodies body) {
        return server.ask("POST", "/api/decisions")
                .basic("advisor", "advisor")
                .body("application/json", body.toString());
    }

    /** Bodies that never come, as many as the server takes at once, and somebody who waits behind them. */
    void slowSenders() throws Exception {
        ExecutorService slow = Executors.newCachedThreadPool();
        List<Contract.Promise> promises = contract.promises().stream()
                .filter(promise -> promise.statuses().contains("408"))
                .toList();
        List<Future<Integer>> answers = new ArrayList<>();
        for (Contract.Promise promise : promises) {
            // As many at once as the server takes batches.
            for (int i = 0; i < Math.max(2, Runtime.getRuntime().availableProcessors()); i++) {
                answers.add(slow.submit(() -> {
                    Answer answer = silent(promise).send();
                    while (answer.status() == 503) { // the one that asks below was quicker
                        answer = silent(promise).send();
                    }
                    contract.check(promise, answer, "sent slowly");
                    return answer.status();
                }));
            }
        }
        Thread.sleep(2_000); // whoever asks before they all wait takes a turn from one of them
        Contract.Promise batch = contract.promise("batchScore");
        Answer busy = asks.first(batch).send();
        for (int i = 0; i < 100 && busy.status() == 200; i++) {
            Thread.sleep(100);
            busy = asks.first(batch).send();
        }
        contract.check(batch, busy, "while others are sent slowly");
        assertEquals("5", busy.header("Retry-After"));
        for (Future<Integer> answer : answers) {
            assertEquals(408, answer.get());
        }
        slow.shutdown();
    }

    /** Announces a body that never comes. */
    private Ask silent(Contract.Promise promise) {
        return asks.as(promise, asks.path(promise, ""))
                .with("Content-Type", "application/json")
                .with("Content-Length", "1000");
    }

    /** Asks while a table is away. */
    void without(String table, Questions questions) throws IOException {
        change("alter table " + table + " rename to " + table + "_away");
        try {
            questions.ask();
        } finally {
            change("alter table " + table + "_away rename to " + table);
        }
    }

    private void change(String sql) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + home.resolve("database/octroi") + ";AUTO_SERVER=TRUE");
        try (Connection connection = database.getConnection("sa", "");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
