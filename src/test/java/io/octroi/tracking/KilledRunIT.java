package io.octroi.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.training.TrackedRun;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training whose process is killed while it tells. */
class KilledRunIT {

    private static final int FIGURES = 1_000;

    @TempDir
    Path home;

    /** The training. */
    static final class Telling {

        private Telling() {}

        public static void main(String[] home) throws InterruptedException {
            Optional<MlflowServer> server = home.length == 1
                    ? Optional.empty()
                    : Optional.of(new MlflowServer(URI.create(home[1]), Optional.empty()));
            try (TrackedRun run = Tracking.under(Path.of(home[0]), server, told -> {})
                    .begin("octroi test", "to be killed", Map.of())) {
                run.parameters(Map.of("leaves", "8"));
                TrackedRun child = run.child("fold 1");
                for (int step = 0; step < FIGURES; step++) {
                    child.metric("auc", step, step);
                }
                run.metric("told", 1, 0);
                TimeUnit.MINUTES.sleep(5);
            }
        }
    }

    @Test
    void aKilledRunShowsAsInterruptedWithAllThatItTold() throws Exception {
        Process training = training(home.toString());
        try {
            while (only().map(run -> !run.figures().containsKey("told")).orElse(true)) {
                assertTrue(training.isAlive(), "it ended by itself");
                Thread.sleep(50);
            }
            assertEquals(RecordedRun.State.RUNNING, only().orElseThrow().state());
        } finally {
            training.destroyForcibly().waitFor();
        }
        RecordedRun run = only().orElseThrow();
        assertEquals(RecordedRun.State.INTERRUPTED, run.state());
        assertEquals(Map.of("leaves", "8"), run.parameters());
        RecordedRun child = run.children().get(0);
        assertEquals(RecordedRun.State.INTERRUPTED, child.state());
        assertEquals(FIGURES - 1.0, child.figures().get("auc"));
    }

    @Test
    void aProcessAskedToEndTellsTheServer() throws Exception {
        try (MlflowStandIn server = MlflowStandIn.replaying(Map.of())) {
            Process training = training(home.toString(), server.address().toString());
            try {
                while (server.asked("POST /api/2.0/mlflow/runs/log-batch").stream()
                        .noneMatch(body -> body.contains("\"step\":" + (FIGURES - 1)))) {
                    assertTrue(training.isAlive(), "it ended by itself");
                    Thread.sleep(50);
                }
            } finally {
                training.destroy();
                training.waitFor();
            }
            assertEquals(
                    2,
                    server.asked("POST /api/2.0/mlflow/runs/update").stream()
                            .filter(body -> body.contains("KILLED"))
                            .count(),
                    "the run, and the one within it");
        }
    }

    private static Process training(String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Telling.class.getName()));
        line.addAll(List.of(arguments));
        return new ProcessBuilder(line).inheritIO().start();
    }

    private Optional<RecordedRun> only() {
        return new RecordedRuns(home).page(0, 1).runs().stream().findFirst();
    }
}
