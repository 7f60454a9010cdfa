package io.octroi.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.training.TrackedRun;
import java.nio.file.Path;
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
            try (TrackedRun run = Tracking.under(Path.of(home[0]), Optional.empty(), told -> {})
                    .begin("killed", "to be killed", Map.of())) {
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
        Process training = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Telling.class.getName(),
                        home.toString())
                .inheritIO()
                .start();
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

    private Optional<RecordedRun> only() {
        return new RecordedRuns(home).page(0, 1).runs().stream().findFirst();
    }
}
