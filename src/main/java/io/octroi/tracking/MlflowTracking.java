package io.octroi.tracking;

import io.octroi.training.RunTracking;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Trainings told to an MLflow tracking server: an experiment, a run with nested runs, parameters, figures, artifacts, and
 * a version of the registered model {@value MlflowRegistry#NAME}. No method fails, or waits for the server; only the end
 * of a run waits until what was told has been delivered, or the server has not answered for a while.
 */
final class MlflowTracking implements RunTracking {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final MlflowClient client;
    private final Duration firstPause;
    private final Duration patience;
    private final Consumer<String> told;

    /** @param told a line for people when the server is out of reach, is back, or refuses something */
    MlflowTracking(MlflowServer server, Consumer<String> told) {
        this(server, FIRST_PAUSE, PATIENCE, told);
    }

    MlflowTracking(MlflowServer server, Duration firstPause, Duration patience, Consumer<String> told) {
        this.client = new MlflowClient(server);
        this.firstPause = firstPause;
        this.patience = patience;
        this.told = told;
    }

    @Override
    public MlflowRun begin(String experiment, String name, Map<String, String> tags) {
        return MlflowRun.begin(
                client, new Courier(client.server(), firstPause, patience, told), experiment, name, tags);
    }
}
