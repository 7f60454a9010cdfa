package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.octroi.access.AccountName;
import io.octroi.access.Matrix;
import io.octroi.access.Role;
import io.octroi.launch.Answer;
import io.octroi.launch.Ask;
import io.octroi.launch.RunningOctroi;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The OpenAPI document against the running program: every operation answers with every status and every type of problem
 * that it promises, every answer fits its schema, and nothing else comes.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractIT {

    /** What takes a state of its own, and why it is not seen here. */
    private static final Map<String, String> NOT_SEEN = Map.of(
            "/problems/no-model", "the server has a model; ChampionIT takes it away",
            "/problems/no-database", "the database is there; OutageIT takes it away",
            "clientsExplanation /problems/busy", "an explanation takes a millisecond: nobody waits for it here",
            "clientsCounterfactual /problems/busy", "the same",
            "scoresScore /problems/busy", "the same");

    /** What else an operation is asked, so that members that may be left out are seen too. */
    private static final Map<String, List<String>> MORE = Map.of(
            "clientsPage", List.of("?limit=2", "?kind=reference&limit=1", "?kind=applicant&after=9999999"),
            "clientsClient", List.of("100001", "100014", "100021", "100028"),
            "clientsScore", List.of("100001"),
            "clientsExplanation", List.of("100001", "100014"),
            "clientsCounterfactual", List.of("100001", "100014", "100021", "100028", "100035", "100042"),
            "scoresScore", List.of("?explain=top", "?explain=all"),
            "batchScore", List.of("?explain=all", "?allOrNothing=true"),
            "featuresDensity",
                    List.of(
                            "FLAG_OWN_CAR?client=100007",
                            "NAME_INCOME_TYPE?client=100007",
                            "EXT_SOURCE_1?client=100007",
                            "DAYS_EMPLOYED?client=100014"),
            "featuresValues", List.of("EXT_SOURCE_1?outcome=repaid", "NAME_INCOME_TYPE?outcome=1", "FLAG_OWN_CAR"),
            "decisionsPage", List.of("?limit=1", "?client=100007"));

    @TempDir
    static Path home;

    private static RunningOctroi server;
    private static Stages beside;
    private static String oneTimePassword;
    private static Contract contract;
    private static ContractAsks asks;
    private static ContractStates states;

    @BeforeAll
    static void start() throws Exception {
        server = RunningOctroi.start(home, Map.of("OCTROI_PROXIES", "127.0.0.1", "OCTROI_BATCH_LIMIT", "1"));
        beside = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString())));
        oneTimePassword = beside.access()
                .accounts()
                .open(new AccountName("newcomer"), Set.of(Role.ADVISOR))
                .password();
        contract = new Contract(
                server.ask("GET", "/api/openapi").basic("tool", "tool").send().body());
        asks = new ContractAsks(server, contract);
        states = new ContractStates(server, beside, home, contract, asks);
    }

    @AfterAll
    static void end() {
        beside.close();
        server.close();
    }

    @Test
    @Order(1)
    void everyAddressOfTheApiIsInTheDocument() {
        Set<String> rows = new TreeSet<>();
        Matrix.standard().rows().stream()
                .filter(row -> row.address().equals("/api") || row.address().startsWith("/api/"))
                .forEach(row -> row.methods().forEach(method -> rows.add(method + " " + row.address())));
        Set<String> told = contract.promises().stream()
                .map(promise -> promise.method() + " /api" + promise.path().replaceAll("/$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rows, told);
    }

    @Test
    @Order(2)
    void everyOperationHasWordsAndEveryBodyAnExampleThatItsSchemaTakes() throws IOException {
        for (Contract.Promise promise : contract.promises()) {
            assertFalse(promise.told().get("summary").asText().isBlank(), promise::toString);
            assertFalse(promise.who().isEmpty(), promise::toString);
            for (JsonNode told : promise.told().path("parameters")) {
                assertFalse(
                        contract.parameter(told).path("description").asText().isBlank(), () -> promise + " " + told);
            }
            for (Map.Entry<String, JsonNode> media :
                    promise.told().path("requestBody").path("content").properties()) {
                assertFalse(media.getValue().path("example").isMissingNode(), promise::toString);
                contract.assertFits(
                        media.getValue().get("schema"), media.getValue().get("example"), promise.toString());
            }
        }
    }

    @Test
    @Order(3)
    void everyOperationAnswersWhatItPromises() throws IOException {
        for (Contract.Promise promise : contract.promises()) {
            asks.expect(promise, promise.statuses().contains("201") ? 201 : 200, asks.first(promise), "its example");
            if (promise.statuses().contains("201")) {
                asks.expect(promise, 200, asks.first(promise), "its example again");
            }
            for (String more : MORE.getOrDefault(promise.id(), List.of())) {
                Ask ask = asks.as(promise, asks.path(promise, more)).with("Accept-Language", "fr");
                asks.expect(promise, 200, asks.bodied(promise, ask), more);
            }
            for (String type : promise.bodyTypes()) {
                asks.expect(promise, 200, asks.keyed(promise, "example").body(type, promise.example(type)), type);
            }
            if (promise.statuses().contains("304")) {
                String tag = asks.first(promise).send().header("ETag");
                asks.expect(promise, 304, asks.first(promise).with("If-None-Match", tag), "known");
            }
        }
    }

    @Test
    @Order(4)
    void whoIsNotKnownOrMayNotIsRefused() throws IOException {
        for (int i = 0; i < 6; i++) {
            server.ask("GET", "/api/openapi")
                    .from("203.0.113.7")
                    .basic("nobody", "x")
                    .send();
        }
        for (Contract.Promise promise : contract.promises()) {
            String path = asks.path(promise, "");
            asks.expect(promise, 401, asks.bodied(promise, server.ask(promise.method(), path)), "by nobody");
            asks.expect(
                    promise,
                    403,
                    asks.bodied(promise, server.ask(promise.method(), path)).basic("newcomer", oneTimePassword),
                    "by a newcomer");
            asks.expect(
                    promise,
                    429,
                    asks.bodied(promise, server.ask(promise.method(), path))
                            .from("203.0.113.7")
                            .basic("nobody", "x"),
                    "after many failures");
        }
    }

    @Test
    @Order(5)
    void whatCannotBeAnsweredIsRefused() throws IOException {
        ContractRefusals refusals = new ContractRefusals(contract, asks);
        for (Contract.Promise promise : contract.promises()) {
            asks.expect(promise, 406, asks.first(promise).with("Accept", "image/png"), "as a picture");
            for (JsonNode told : promise.told().path("parameters")) {
                refusals.parameter(promise, contract.parameter(told));
            }
            if (promise.hasBody()) {
                Ask typed = asks.as(promise, asks.path(promise, ""));
                asks.expect(
                        promise, 415, typed.body("text/plain", promise.example("application/json")), "as plain text");
                asks.expect(
                        promise,
                        422,
                        asks.as(promise, asks.path(promise, "")).body("application/json", "]"),
                        "no JSON");
                refusals.large(promise);
                refusals.strangers(promise);
            }
        }
    }

    @Test
    @Order(6)
    void aDecisionIsRefusedForEveryReasonThatIsTold() throws IOException {
        states.decisions();
    }

    @Test
    @Order(6)
    void whoSendsTooSlowlyIsToldSoAndWhoWaitsForThemIsToldToComeBack() throws Exception {
        states.slowSenders();
    }

    @Test
    @Order(6)
    void aPaperIsRefusedForEveryReasonThatIsTold() throws IOException {
        states.papers();
    }

    @Test
    @Order(6)
    void aRowOfABatchThatCannotBeReadAnswersForItself() throws IOException {
        Contract.Promise batch = contract.promise("batchScore");
        String rows = "[{\"clientId\": 5, \"form\": {}}, "
                + batch.example("application/json").substring(1);
        Answer answer = asks.as(batch, asks.path(batch, ""))
                .body("application/json", rows)
                .send();
        contract.check(batch, answer, rows);
        assertEquals("unreadable-body", answer.found("\"/problems/([^\"]+)\""));
        asks.expect(
                batch,
                422,
                asks.as(batch, asks.path(batch, "?allOrNothing=true")).body("application/json", rows),
                rows);
    }

    @Test
    @Order(7)
    void whatNeedsAScoreSaysSoWhileThereIsNone() throws Exception {
        Contract.Promise score = contract.promise("clientsScore");
        beside.scoringSwitch().stop("admin", "The scores of renters look wrong since Monday.");
        await(score, 503);
        for (Contract.Promise promise : contract.promises()) {
            if (promise.problems("503").contains("/problems/scoring-stopped")) {
                asks.expect(promise, 503, asks.first(promise), "while scoring is out of use");
            }
        }
        beside.scoringSwitch().resume("admin", "The rents were corrected and imported anew.");
        await(score, 200);
    }

    /** The server looks at the switch every few seconds. */
    private static void await(Contract.Promise promise, int status) throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (asks.first(promise).send().status() != status) {
            assertTrue(Instant.now().isBefore(end), "the switch was not seen");
            Thread.sleep(200);
        }
    }

    @Test
    @Order(8)
    void aFaultOfTheProgramIsToldWithoutAWordOfIt() throws IOException {
        states.without("account", () -> {
            for (Contract.Promise promise : contract.promises()) {
                Answer answer = asks.first(promise).send();
                contract.assertProblem(answer, 500);
                contract.check(promise, answer, "without its table");
            }
        });
    }

    @Test
    @Order(9)
    void whatIsNotInTheDocumentIsNotThere() throws IOException {
        for (Contract.Promise promise : contract.promises()) {
            contract.assertProblem(
                    server.ask("DELETE", asks.path(promise, ""))
                            .basic("advisor", "advisor")
                            .send(),
                    405);
        }
        for (String nowhere : List.of("/api/nowhere", "/api/clients/100007/nowhere", "/api/features/EXT_SOURCE_2/x")) {
            contract.assertProblem(
                    server.ask("GET", nowhere).basic("advisor", "advisor").send(), 404);
        }
    }

    @Test
    @Order(10)
    void everythingThatIsPromisedWasSeen() {
        assertEquals(Set.of(), contract.notKept(NOT_SEEN.keySet()));
    }
}
