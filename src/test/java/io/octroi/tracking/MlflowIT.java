package io.octroi.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A training told to a real tracking server, and read again from there. {@code -Dmlflow.record=FILE} keeps the answers, for
 * {@link MlflowAnswersTest}.
 */
class MlflowIT {

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void aTrainingToldIsReadAgainFromTheServer() throws Exception {
        Optional<Path> command = RealMlflow.command();
        assumeTrue(
                command.isPresent(),
                "no mlflow on the path, in -Dmlflow.command or MLFLOW_COMMAND: install it by pip to run this test");
        ToldTraining training = new ToldTraining(Files.createDirectory(folder.resolve("training")));
        try (RealMlflow real = RealMlflow.start(command.get(), folder);
                MlflowStandIn between = MlflowStandIn.before(real.address())) {
            tell(training, between);
            assertEquals(List.of(), told, "nothing was refused");
            MlflowClient client = new MlflowClient(new MlflowServer(real.address(), Optional.empty()));
            checkRun(client);
            checkRegistry(client, training);
            String record = System.getProperty("mlflow.record", "");
            if (!record.isBlank()) {
                between.record(Path.of(record), training.ids());
            }
        }
    }

    /** All that the recorded answers must hold, in this order. */
    private void tell(ToldTraining training, MlflowStandIn between) {
        training.tell(Tracking.under(folder.resolve("home"), Optional.of(between.address()), told::add));
        MlflowChampion champion = new MlflowChampion(between.address());
        assertTrue(champion.tell(ToldTraining.id(training.model(50)), training.model(50))
                .endsWith("calls version 1 of octroi champion"));
        assertTrue(champion.tell(ToldTraining.id(training.model(51)), training.model(51))
                .endsWith("calls version 2 of octroi champion"));
    }

    private void checkRun(MlflowClient client) throws IOException {
        JsonNode experiment = client.get("experiments/get-by-name", Map.of("experiment_name", "octroi test"))
                .path("experiment");
        JsonNode runs = client.post(
                        "runs/search",
                        Map.of(
                                "experiment_ids",
                                List.of(experiment.path("experiment_id").asText()),
                                "order_by",
                                List.of("attributes.start_time ASC")))
                .path("runs");
        assertEquals(3, runs.size());
        JsonNode run = runs.get(0);
        String id = run.path("info").path("run_id").asText();
        assertEquals("five folds", run.path("info").path("run_name").asText());
        assertEquals("FINISHED", run.path("info").path("status").asText());
        assertEquals(ToldTraining.PARAMETERS, run.path("data").path("params").size());
        assertEquals(
                List.of("auc", "cost/fold _", "empty"), keys(run.path("data").path("metrics")));
        assertEquals(
                ToldTraining.FIGURES,
                client.get(
                                "metrics/get-history",
                                Map.of("run_id", id, "metric_key", "cost/fold _", "max_results", "25000"))
                        .path("metrics")
                        .size());
        assertEquals("FINISHED", runs.get(1).path("info").path("status").asText());
        assertEquals("FAILED", runs.get(2).path("info").path("status").asText());
        for (int child = 1; child < 3; child++) {
            assertTrue(
                    runs.get(child).path("data").path("tags").toString().contains(id),
                    "a nested run names the one it is in");
        }
        assertEquals(
                List.of("curves/roc curve.svg"),
                files(client.get("artifacts/list", Map.of("run_id", id, "path", "curves"))));
        assertEquals(
                List.of(
                        "model/card.md",
                        "model/golden.csv",
                        "model/importance.json",
                        "model/manifest.json",
                        "model/model.txt"),
                files(client.get("artifacts/list", Map.of("run_id", id, "path", "model"))));
    }

    private static void checkRegistry(MlflowClient client, ToldTraining training) throws IOException {
        MlflowRegistry registry = new MlflowRegistry(client);
        assertEquals(Optional.of("1"), registry.version(ToldTraining.id(training.model(50))));
        assertEquals(Optional.of("2"), registry.version(ToldTraining.id(training.model(51))));
        assertEquals(Optional.of("2"), registry.called(MlflowRegistry.CHAMPION));
        assertEquals(Optional.of("1"), registry.called(MlflowRegistry.PREVIOUS));
        assertEquals(Optional.empty(), registry.called(MlflowRegistry.CHALLENGER), "it became the champion");
    }

    private static List<String> keys(JsonNode metrics) {
        List<String> keys = new ArrayList<>();
        metrics.forEach(metric -> keys.add(metric.path("key").asText()));
        return keys.stream().sorted().toList();
    }

    private static List<String> files(JsonNode listing) {
        List<String> files = new ArrayList<>();
        listing.path("files").forEach(file -> files.add(file.path("path").asText()));
        return files.stream().sorted().toList();
    }
}
