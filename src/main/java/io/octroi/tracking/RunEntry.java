package io.octroi.tracking;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A run's own entry on the tracking server: known by its name until it is created, by the server's id from then on. */
final class RunEntry {

    /** How the server speaks of artifacts that it keeps itself. */
    private static final String KEPT_BY_THE_SERVER = "mlflow-artifacts:";

    /** Where a run's experiment is looked up, or created. */
    private interface Experiment {
        String id() throws IOException;
    }

    private final MlflowClient client;
    private final Experiment experiment;
    private final String name;
    private final Tags tags;
    private final long began = System.currentTimeMillis();
    private volatile String id = "";
    private volatile String experimentId = "";
    private volatile String artifacts = "";

    /** Tags may name the id of another run, which is known only by then. */
    private interface Tags {
        Map<String, String> now();
    }

    private RunEntry(MlflowClient client, Experiment experiment, String name, Tags tags) {
        this.client = client;
        this.experiment = experiment;
        this.name = name;
        this.tags = tags;
    }

    static RunEntry ofExperiment(MlflowClient client, String experiment, String name, Map<String, String> tags) {
        Map<String, String> all = new LinkedHashMap<>(tags);
        all.put("mlflow.source.name", "octroi");
        return new RunEntry(client, () -> experimentId(client, experiment), name, () -> all);
    }

    /** A run within this one; it is created after this one. */
    RunEntry child(String childName) {
        return new RunEntry(client, () -> experimentId, childName, () -> Map.of("mlflow.parentRunId", id));
    }

    void create() throws IOException {
        if (!id.isEmpty()) {
            return;
        }
        String in = experiment.id();
        Map<String, Object> body = new HashMap<>();
        body.put("experiment_id", in);
        body.put("run_name", name);
        body.put("start_time", began);
        body.put("tags", MlflowLimits.tags(tags.now()));
        JsonNode info = client.post("runs/create", body).path("run").path("info");
        String given = info.path("run_id").asText("");
        if (given.isEmpty()) {
            throw new MlflowRefusal(0, "", "its answer names no run: is it an MLflow tracking server?");
        }
        experimentId = in;
        artifacts = info.path("artifact_uri").asText("");
        id = given;
    }

    String id() {
        return id;
    }

    /** The address of the run's artifacts, as the server calls it. */
    String artifacts() {
        return artifacts;
    }

    /** Tells how it ended; nothing of one that was never created. */
    void end(String state, long at) throws IOException {
        if (!id.isEmpty()) {
            client.post("runs/update", Map.of("run_id", id, "status", state, "end_time", at));
        }
    }

    /** @param place of the file among the run's artifacts */
    void keep(String place, Path file) throws IOException {
        if (!artifacts.startsWith(KEPT_BY_THE_SERVER)) {
            throw new MlflowRefusal(
                    0, "", "it takes no artifacts itself, start it with --serve-artifacts: files are not told");
        }
        client.keep(artifacts.substring(KEPT_BY_THE_SERVER.length()).replaceFirst("^//[^/]*", "") + "/" + place, file);
    }

    private static String experimentId(MlflowClient client, String name) throws IOException {
        try {
            return found(client, name);
        } catch (MlflowRefusal unknown) {
            if (!unknown.says("RESOURCE_DOES_NOT_EXIST")) {
                throw unknown;
            }
        }
        try {
            return client.post("experiments/create", Map.of("name", name))
                    .path("experiment_id")
                    .asText("");
        } catch (MlflowRefusal taken) {
            if (taken.says("RESOURCE_ALREADY_EXISTS")) {
                return found(client, name); // another training was faster
            }
            throw taken;
        }
    }

    private static String found(MlflowClient client, String name) throws IOException {
        return client.get("experiments/get-by-name", Map.of("experiment_name", name))
                .path("experiment")
                .path("experiment_id")
                .asText("");
    }
}
