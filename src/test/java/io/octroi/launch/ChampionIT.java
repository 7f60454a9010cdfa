package io.octroi.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.features.FeatureVector;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Manifest.Input;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Policy;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import io.octroi.scoring.SmallPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose champion is changed from outside, under load; and one whose champion is damaged. */
class ChampionIT {

    private static final int SWAPS = 5;
    private static final int ASKERS = 4;
    private final Map<String, ModelPackage> models = new ConcurrentHashMap<>();
    private final AtomicInteger answers = new AtomicInteger();

    @TempDir
    Path home;

    @Test
    void championsChangeUnderLoadAndEveryAnswerIsOneModels() throws Exception {
        ModelPackage shipped = ModelPackage.readShipped();
        models.put(shipped.id(), shipped);
        try (RunningOctroi server = RunningOctroi.start(home)) {
            List<String> clients = clients(server);
            AtomicBoolean asking = new AtomicBoolean(true);
            Set<String> seen = ConcurrentHashMap.newKeySet();
            ExecutorService askers = Executors.newFixedThreadPool(ASKERS);
            List<Future<?>> work = new ArrayList<>();
            for (int asker = 0; asker < ASKERS; asker++) {
                int first = asker;
                work.add(askers.submit(() -> {
                    for (int i = first; asking.get(); i++) {
                        String client = clients.get(i % clients.size());
                        seen.add(i % 3 == 0 ? askPage(server, client) : askApi(server, client));
                    }
                    return null;
                }));
            }
            swap(server, clients.get(0), seen);
            asking.set(false);
            for (Future<?> done : work) {
                done.get();
            }
            askers.shutdown();
            assertEquals(models.keySet(), seen);
            assertTrue(answers.get() > 100, "answers: " + answers);
        }
    }

    /** Promotes one model after the other from outside, and rolls the last one back. */
    private void swap(RunningOctroi server, String client, Set<String> seen) throws Exception {
        try (Stages stages = new Stages(Configuration.of(Map.of("OCTROI_HOME", home.toString())))) {
            for (int swap = 0; swap < SWAPS; swap++) {
                Path folder = home.resolve("candidate-" + swap);
                ModelPackage candidate = candidate(swap).publish(folder);
                models.put(candidate.id(), candidate);
                stages.champion().promote(folder, "it", "swap " + swap);
                waitFor(server, candidate.id(), client, seen);
            }
            waitFor(server, stages.models().rollBack("it", "enough").modelId(), client, seen);
        }
    }

    @Test
    void withoutAUsableModelItIsNotReadyAndSaysSo() throws Exception {
        String client;
        try (RunningOctroi server = RunningOctroi.start(home)) {
            client = clients(server).get(0);
        }
        damageEveryArchive();
        try (RunningOctroi server = RunningOctroi.start(home)) {
            assertEquals("{\"status\":\"down\",\"why\":\"model\"}", server.get("health/ready", 503));
            assertEquals("{\"status\":\"up\"}", server.get("health/live", 200));
            JsonNode problem = new ObjectMapper().readTree(server.get("api/clients/" + client + "/score", 503));
            assertEquals("/problems/no-model", problem.get("type").asText());
            assertTrue(server.get("client.xhtml?language=en&id=" + client, 503)
                    .contains("No model is in use at the moment."));
            String page = server.get("client.xhtml?language=fr&id=" + client, 503);
            assertTrue(page.contains("Aucun modèle n’est en service"), page);
            assertTrue(page.contains("id=\"form-title\""), "the application is shown");
            assertFalse(page.contains("score-value"), page);
            assertTrue(server.get("index.xhtml?language=fr", 200).contains("Aucun modèle n’est en service"));
        }
    }

    /** Models that differ in raw scores, gauge, probability, threshold and features from each other. */
    private static SmallPackage candidate(int swap) {
        return SmallPackage.aPackage()
                .reading(swap % 2 == 0 ? "EXT_SOURCE_3" : "EXT_SOURCE_2")
                .withSigmoid(String.valueOf(1 + swap))
                .withPolicy(new Policy(40 + swap, 5));
    }

    /** Asks for an explanation, recomputes it with the model it names, and returns that model's id. */
    private String askApi(RunningOctroi server, String client) throws IOException, InterruptedException {
        JsonNode answer = new ObjectMapper().readTree(server.get("api/clients/" + client + "/explanation", 200));
        ModelPackage model = model(answer.get("modelId").asText());
        double[] values = new double[model.order().size()];
        double sum = answer.get("baseValue").asDouble();
        assertEquals(values.length, answer.get("contributions").size());
        for (JsonNode part : answer.get("contributions")) {
            int at = model.order().position(part.get("feature").asText()).orElseThrow();
            values[at] = value(model.manifest().features().get(at), part.get("value"));
            sum += part.get("contribution").asDouble();
        }
        Score score = new Scorer(model).score(new FeatureVector(model.order(), values));
        assertEquals(score.rawScore(), answer.get("rawScore").asDouble());
        assertEquals(score.rawScore(), sum, 1e-9);
        assertEquals(score.solvencyScore(), answer.get("solvencyScore").asDouble());
        assertEquals(
                score.repaymentProbability(), answer.get("repaymentProbability").asDouble());
        assertEquals(score.threshold(), answer.get("threshold").asDouble());
        answers.incrementAndGet();
        return model.id();
    }

    private ModelPackage model(String id) {
        return Objects.requireNonNull(models.get(id), id);
    }

    private static double value(Input input, JsonNode told) {
        if (told.isNull()) {
            return Double.NaN;
        }
        return told.isTextual() ? input.categories().indexOf(told.asText()) : told.asDouble();
    }

    /** Asks for the page, compares its threshold with that of the model it names, and returns that model's id. */
    private String askPage(RunningOctroi server, String client) throws IOException, InterruptedException {
        String page = server.get("client.xhtml?language=en&id=" + client, 200);
        ModelPackage model = model(found("Model ([a-z0-9-]+)", page));
        assertEquals(
                Math.round(10 * model.manifest().policy().threshold()) / 10.0,
                Double.parseDouble(found("id=\"score-threshold\">([0-9.]+)<", page)));
        answers.incrementAndGet();
        return model.id();
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertTrue(matcher.find(), page);
        return matcher.group(1);
    }

    /** Waits for the model to answer, and for the askers to have met it: the next one may come within a request. */
    private void waitFor(RunningOctroi server, String modelId, String client, Set<String> seen)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plus(RunningOctroi.PATIENCE);
        while (!askApi(server, client).equals(modelId) || !seen.contains(modelId)) {
            assertTrue(Instant.now().isBefore(end), "never taken over: " + modelId);
            Thread.sleep(100);
        }
    }

    private List<String> clients(RunningOctroi server) throws IOException, InterruptedException {
        List<String> clients = new ArrayList<>();
        new ObjectMapper()
                .readTree(server.get("api/clients?kind=applicant&limit=20", 200))
                .get("items")
                .forEach(client -> clients.add(client.get("id").asText()));
        return clients;
    }

    private void damageEveryArchive() throws SQLException {
        // Not by DriverManager: a web application that was undeployed in this JVM may have taken the driver along.
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + home.resolve("database/octroi") + ";AUTO_SERVER=TRUE");
        try (Connection connection = database.getConnection("sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update model_archive set content = X'504B'");
            // Somebody's choice: the program must not replace it by the model it comes with.
            statement.execute("update promotion set kind = 'PROMOTED'");
        }
    }
}
