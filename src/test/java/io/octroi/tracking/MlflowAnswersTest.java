package io.octroi.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.training.TrackedRun;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trainings told to a server that answers as a real one did ({@link MlflowIT} records it), and to servers in trouble. */
class MlflowAnswersTest {

    private static final String LOG = "POST /api/2.0/mlflow/runs/log-batch";

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private ToldTraining training = new ToldTraining(Path.of(""));

    @BeforeEach
    void begin() {
        training = new ToldTraining(folder);
    }

    private Tracking tracking(MlflowServer server) {
        return new Tracking(
                new LocalTracking(folder.resolve("runs"), Clock.systemUTC(), told::add),
                Optional.of(new MlflowTracking(server, Duration.ofMillis(20), Duration.ofMillis(200), told::add)));
    }

    private RecordedRun kept() {
        return new RecordedRuns(folder).page(0, 1).runs().get(0);
    }

    @Test
    void aTrainingIsToldWholeAndWithinWhatTheServerTakes() throws IOException {
        try (MlflowStandIn server = MlflowStandIn.replaying(training.ids())) {
            training.tell(tracking(server.address()));
            assertEquals(List.of(), told);
            int figures = 0;
            int parameters = 0;
            for (String body : server.asked(LOG)) {
                JsonNode batch = new ObjectMapper().readTree(body);
                assertTrue(batch.path("metrics").size() <= 1_000, "one request takes 1,000 figures");
                assertTrue(batch.path("params").size() <= 100, "one request takes 100 parameters");
                figures += batch.path("metrics").size();
                parameters += batch.path("params").size();
            }
            assertEquals(ToldTraining.FIGURES + 3, figures);
            assertEquals(ToldTraining.PARAMETERS, parameters);
            assertTrue(server.asked(LOG).stream().anyMatch(body -> body.contains("\"cost/fold _\"")), "é is no name");
            assertTrue(server.asked(LOG).stream().anyMatch(body -> body.contains("\"value\":\"NaN\"")));
            assertEquals(
                    List.of("FINISHED", "FAILED", "FINISHED"),
                    server.asked("POST /api/2.0/mlflow/runs/update").stream()
                            .map(body -> body.replaceAll(".*\"status\":\"([A-Z]+)\".*", "$1"))
                            .toList());
            assertEquals(
                    6,
                    server.exchanges().stream()
                            .filter(exchange -> exchange.what().startsWith("PUT "))
                            .count(),
                    "a curve, and five files of the package");
            assertTrue(server.asked("POST /api/2.0/mlflow/model-versions/create")
                    .get(0)
                    .contains(ToldTraining.id(training.model(50))));
        }
    }

    @Test
    void aPromotionMovesTheAliases() throws IOException {
        try (MlflowStandIn server = MlflowStandIn.replaying(training.ids())) {
            training.tell(tracking(server.address()));
            MlflowChampion champion = new MlflowChampion(server.address());
            champion.tell(ToldTraining.id(training.model(50)), training.model(50));
            champion.tell(ToldTraining.id(training.model(51)), training.model(51));
            assertEquals(
                    List.of("challenger 1", "champion 1", "previous 1", "champion 2"),
                    server.asked("POST /api/2.0/mlflow/registered-models/alias").stream()
                            .map(MlflowAnswersTest::alias)
                            .toList());
            assertEquals(
                    1,
                    server.asked("DELETE /api/2.0/mlflow/registered-models/alias")
                            .size());
        }
    }

    private static String alias(String body) {
        try {
            JsonNode alias = new ObjectMapper().readTree(body);
            return alias.path("alias").asText() + " " + alias.path("version").asText();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aServerThatIsNotThereLosesNothingAndIsSaid() throws IOException {
        MlflowServer nowhere = new MlflowServer(URI.create("http://127.0.0.1:" + freePort()), Optional.empty());
        training.tell(tracking(nowhere));
        assertEquals(2, told.size(), told.toString());
        assertTrue(told.get(0).contains("cannot be reached (nobody listens there): the work goes on"), told.get(0));
        assertTrue(told.get(1).contains("the run is kept under OCTROI_HOME all the same"), told.get(1));
        assertEquals(RecordedRun.State.FINISHED, kept().state());
        assertEquals(ToldTraining.PARAMETERS, kept().parameters().size());
        assertEquals(0.771, kept().figures().get("auc"));
        String promotion = new MlflowChampion(nowhere).tell("octroi-1", training.model(50));
        assertTrue(promotion.startsWith("the promotion stands, but the tracking server at"), promotion);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aServerThatComesBackIsToldWhatItMissed() throws IOException {
        AtomicBoolean up = new AtomicBoolean();
        try (MlflowStandIn recorded = MlflowStandIn.replaying(training.ids());
                MlflowStandIn server = MlflowStandIn.answering((what, asked) ->
                        up.get() ? recorded.answerOf(what, asked) : new Exchange(what, "", 503, "starting"))) {
            try (TrackedRun run = tracking(server.address()).begin("octroi test", "five folds", Map.of())) {
                run.parameters(Map.of("leaves", "8"));
                while (told.isEmpty()) {
                    Thread.onSpinWait();
                }
                up.set(true);
                run.metric("auc", 0.771, 0);
                run.finish();
            }
            assertTrue(told.get(0).contains("it answers with status 503"), told.get(0));
            assertTrue(told.get(1).endsWith("answers again"), told.get(1));
            assertEquals(2, told.size());
            assertEquals(
                    2,
                    server.exchanges().stream()
                            .filter(exchange -> exchange.what().equals(LOG) && exchange.status() == 200)
                            .count(),
                    "the parameter and the figure");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "401, does not let Octroi in",
        "403, does not let Octroi in",
        "400, refuses the run (status 400)",
        "302, refuses the run (status 302",
        "404, refuses the run (status 404"
    })
    void aServerThatRefusesIsSaidOnceAndLosesNothing(int status, String words) throws IOException {
        try (MlflowStandIn server = MlflowStandIn.answering((what, asked) -> new Exchange(what, "", status, "{}"))) {
            MlflowServer secret = new MlflowServer(server.address().address(), Optional.of("Bearer hush-hush"));
            training.tell(tracking(secret));
            assertEquals(1, told.size(), told.toString());
            assertTrue(told.get(0).contains(words.replace(")", "")), told.get(0));
            assertFalse(told.toString().contains("hush"), "no secret is told");
            assertEquals(List.of("Bearer hush-hush"), server.credentials(), "one request was enough");
            assertFalse(secret.toString().contains("hush"));
        }
        assertEquals(RecordedRun.State.FINISHED, kept().state());
    }

    @Test
    void aServerThatTakesNoArtifactsIsToldTheRest() throws IOException {
        try (MlflowStandIn recorded = MlflowStandIn.replaying(training.ids());
                MlflowStandIn server = MlflowStandIn.answering((what, asked) -> {
                    Exchange answer = recorded.answerOf(what, asked);
                    return new Exchange(
                            what, "", answer.status(), answer.answered().replace("mlflow-artifacts:", "s3://bucket"));
                })) {
            training.tell(tracking(server.address()));
            assertEquals(1, told.size(), told.toString());
            assertTrue(told.get(0).contains("it takes no artifacts itself"), told.get(0));
            assertFalse(server.asked(LOG).isEmpty());
        }
    }
}
