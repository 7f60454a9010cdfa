package io.octroi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.StoppableServer;
import io.octroi.decision.Decision;
import io.octroi.platform.Stages;
import io.octroi.scoring.SmallPackage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances over one PostgreSQL behind nginx: one is killed in the midst of advisors' work, and no decision is lost, wrong or
 * taken twice; what is promoted beside them is answered by both soon after. It needs nginx.
 */
@Tag("postgresql")
@EnabledIfSystemProperty(named = "octroi.thorough", matches = "true")
class TwoInstancesIT {

    private static final int JOURNEYS = 500;
    private static final int KILL_AFTER = 200;
    private static final int ADVISORS = 4;
    private static final Duration SEEN_EVERYWHERE = Duration.ofSeconds(5);
    private static final PrintStream OUT = System.out;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path work;

    @Test
    void noDecisionIsLostWrongOrTakenTwiceAndBothAnswerByOneModel() throws Exception {
        try (StoppableServer database = new StoppableServer(work.resolve("database"))) {
            Path other = Files.createDirectory(work.resolve("other"));
            LendingHouse house = new LendingHouse(work, database.variables());
            Map<String, String> variables = new HashMap<>(database.variables());
            variables.putAll(Map.of("OCTROI_DEMO", "", "OCTROI_PROXIES", "127.0.0.1"));
            for (String key : List.of("journal-key", "journal-key.pub")) { // one journal, one key
                Files.copy(work.resolve(key), other.resolve(key));
            }
            RunningOctroi first = RunningOctroi.start(work, variables);
            RunningOctroi second = RunningOctroi.start(other, variables);
            try (ProxyBefore proxy = new ProxyBefore(work, first.address(""), second.address(""))) {
                List<JsonNode> answers = work(proxy, applicants(second), first);
                assertStored(house, answers);
            }
            RunningOctroi again = RunningOctroi.start(work, variables);
            assertOneChampion(house, again, second);
            again.close();
            second.close();
        }
    }

    private static List<Long> applicants(RunningOctroi server) throws IOException {
        JsonNode page = JSON.readTree(server.ask("GET", "/api/clients?kind=applicant&limit=" + JOURNEYS)
                .basic("advisor", "advisor")
                .send()
                .body());
        List<Long> clients = new ArrayList<>();
        page.get("items").forEach(item -> clients.add(item.get("id").asLong()));
        assertEquals(JOURNEYS, clients.size());
        return clients;
    }

    private static List<JsonNode> work(ProxyBefore proxy, List<Long> clients, RunningOctroi killed) throws Exception {
        AtomicInteger done = new AtomicInteger();
        AtomicInteger signedInAgain = new AtomicInteger();
        AtomicInteger repeated = new AtomicInteger();
        ExecutorService advisors = Executors.newFixedThreadPool(ADVISORS);
        List<Future<JsonNode>> decisions = new ArrayList<>();
        for (long client : clients) {
            decisions.add(advisors.submit(() -> {
                AdvisorJourney journey = new AdvisorJourney(proxy, client);
                JsonNode decision = journey.run();
                signedInAgain.addAndGet(journey.signedInAgain());
                repeated.addAndGet(journey.repeated());
                if (done.incrementAndGet() == KILL_AFTER) {
                    killed.kill();
                }
                return decision;
            }));
        }
        List<JsonNode> answers = new ArrayList<>();
        for (Future<JsonNode> decision : decisions) {
            answers.add(decision.get());
        }
        advisors.shutdown();
        OUT.printf(
                "%d journeys, one instance killed after %d: %d signed in again, %d requests sent again%n",
                answers.size(), KILL_AFTER, signedInAgain.get(), repeated.get());
        return answers;
    }

    /** Each decision that was answered, once, and no other. */
    private static void assertStored(LendingHouse house, List<JsonNode> answers) throws Exception {
        try (Stages beside = house.beside()) {
            assertEquals(JOURNEYS, beside.decisions().count());
            for (JsonNode answer : answers) {
                List<Decision> on = beside.decisions().of(answer.get("clientId").asLong());
                assertEquals(1, on.size());
                assertEquals(answer.get("id").asLong(), on.get(0).id());
            }
        }
        house.assertSound(JOURNEYS);
    }

    private void assertOneChampion(LendingHouse house, RunningOctroi... servers) throws Exception {
        Path candidate = work.resolve("candidate");
        String id = SmallPackage.aPackage().publish(candidate).id();
        try (Stages beside = house.beside()) {
            beside.champion().promote(candidate, "it", "to be seen by both");
        }
        Instant promoted = Instant.now();
        for (RunningOctroi server : servers) {
            while (!server.ask("GET", "/api/model")
                    .basic("advisor", "advisor")
                    .send()
                    .body()
                    .contains(id)) {
                assertTrue(Instant.now().isBefore(promoted.plusSeconds(60)), "the champion is not seen");
                Thread.sleep(50);
            }
        }
        Duration until = Duration.between(promoted, Instant.now());
        OUT.printf("a promoted champion answers at both instances after %d ms%n", until.toMillis());
        assertTrue(until.compareTo(SEEN_EVERYWHERE) < 0, until::toString);
    }
}
