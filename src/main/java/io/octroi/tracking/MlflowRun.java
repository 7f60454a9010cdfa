package io.octroi.tracking;

import io.octroi.training.TrackedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** A run on a tracking server. What is told goes to a {@link Courier}; figures are gathered for a moment and go together. */
final class MlflowRun implements TrackedRun {

    private static final Duration GATHERING = Duration.ofMillis(500);

    /** So many figures wait for a server that does not answer; later ones are only kept under OCTROI_HOME. */
    private static final int MOST_WAITING = 200_000;

    private final MlflowClient client;
    private final Courier courier;
    private final boolean nested;
    private final RunEntry entry;
    private final List<MlflowFigure> gathered = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread whenKilled = new Thread(this::tellKilled, "octroi-tracking-killed");
    private boolean finished;

    private MlflowRun(MlflowClient client, Courier courier, RunEntry entry, boolean nested) {
        this.client = client;
        this.courier = courier;
        this.entry = entry;
        this.nested = nested;
        courier.handFirst(entry::create);
        Runtime.getRuntime().addShutdownHook(whenKilled);
    }

    static MlflowRun begin(
            MlflowClient client, Courier courier, String experiment, String name, Map<String, String> tags) {
        return new MlflowRun(client, courier, RunEntry.ofExperiment(client, experiment, name, tags), false);
    }

    @Override
    public MlflowRun child(String name) {
        return new MlflowRun(client, courier, entry.child(name), true);
    }

    @Override
    public void parameters(Map<String, String> parameters) {
        List<Map<String, Object>> all = new ArrayList<>();
        parameters.forEach((name, value) -> all.add(MlflowLimits.pair(name, value, MlflowLimits.LONGEST_PARAMETER)));
        for (List<Map<String, Object>> part : MlflowLimits.parts(all, MlflowLimits.MOST_PARAMETERS)) {
            courier.hand(() -> log("params", part));
        }
    }

    @Override
    public void metric(String name, double value, long step) {
        boolean first;
        synchronized (gathered) {
            first = gathered.isEmpty();
            if (gathered.size() < MOST_WAITING) {
                gathered.add(MlflowFigure.now(name, value, step));
            }
        }
        if (first) {
            courier.hand(this::sendGathered, GATHERING);
        }
    }

    @Override
    public void artifact(String folder, Path source) {
        artifacts(ArtifactFiles.of(folder, source));
    }

    /** @param files by their place in the run; they must stay until the end of the run */
    void artifacts(Map<String, Path> files) {
        files.forEach((place, file) -> courier.hand(() -> entry.keep(place, file)));
    }

    @Override
    public void model(String id, Path folder) {
        artifact(MODEL_FOLDER, folder);
        register(id);
    }

    /** Offers the model that lies in the run's folder of the model. */
    void register(String id) {
        courier.hand(() -> {
            MlflowRegistry registry = new MlflowRegistry(client);
            registry.challenge(registry.register(id, entry.id(), entry.artifacts() + "/" + MODEL_FOLDER));
        });
    }

    @Override
    public synchronized void finish() {
        finished = true;
    }

    @Override
    public synchronized void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        String state = finished ? "FINISHED" : "FAILED";
        long now = System.currentTimeMillis();
        courier.hand(() -> {
            sendGathered();
            entry.end(state, now);
            forgetBeingKilled();
        });
        if (!nested) {
            courier.finish();
            forgetBeingKilled();
        }
    }

    private void forgetBeingKilled() {
        try {
            Runtime.getRuntime().removeShutdownHook(whenKilled);
        } catch (IllegalStateException e) {
            // it is being killed just now
        }
    }

    /** In the last moment of a process that is asked to end: one attempt, all else lies in the files. */
    private void tellKilled() {
        try {
            entry.end("KILLED", System.currentTimeMillis());
        } catch (IOException e) {
            // nobody is left to be told
        }
    }

    /** Those that were sent are gone only when the server has them. */
    private void sendGathered() throws IOException {
        for (List<MlflowFigure> next = next(); !next.isEmpty(); next = next()) {
            log("metrics", next);
            synchronized (gathered) {
                gathered.subList(0, next.size()).clear();
            }
        }
    }

    private List<MlflowFigure> next() {
        synchronized (gathered) {
            return List.copyOf(gathered.subList(0, Math.min(MlflowLimits.MOST_FIGURES, gathered.size())));
        }
    }

    private void log(String what, List<?> items) throws IOException {
        Map<String, Object> body = new HashMap<>();
        body.put("run_id", entry.id());
        body.put(what, items);
        client.post("runs/log-batch", body);
    }
}
