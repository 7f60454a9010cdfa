package io.octroi.tracking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.tracking.RecordedRun.State;
import io.octroi.training.TrackedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTrackingTest {

    @TempDir
    Path home;

    private final List<String> told = new CopyOnWriteArrayList<>();

    private LocalTracking tracking() {
        return tracking(Clock.systemUTC());
    }

    private LocalTracking tracking(Clock clock) {
        return new LocalTracking(Tracking.runs(home), clock, told::add);
    }

    private RecordedRun newest() {
        return new RecordedRuns(home).page(0, 1).runs().get(0);
    }

    @Test
    void aRunIsReadAsItWasTold() throws IOException {
        ToldTraining training = new ToldTraining(Files.createDirectory(home.resolve("training")));
        training.tell(tracking());
        RecordedRun run = newest();
        assertEquals("octroi test", run.experiment());
        assertEquals("five folds", run.name());
        assertEquals(Map.of("data", "invented"), run.tags());
        assertEquals(State.FINISHED, run.state());
        assertTrue(run.ended().isPresent());
        assertEquals(ToldTraining.PARAMETERS, run.parameters().size());
        assertEquals("value 7", run.parameters().get("parameter 7"));
        assertEquals(0.771, run.figures().get("auc"));
        assertEquals(-3 + 1.0 / ToldTraining.FIGURES, run.figures().get("cost/fold é"), "the last step's");
        assertEquals(Double.NaN, run.figures().get("empty"));
        assertEquals(Optional.of(ToldTraining.id(training.model(50))), run.model());
        assertEquals(
                List.of("lightgbm FINISHED", "broken FAILED"),
                run.children().stream()
                        .map(child -> child.name() + " " + child.state())
                        .toList());
        Path artifacts = Tracking.runs(home).resolve(run.id()).resolve("artifacts");
        assertEquals("<svg/>", Files.readString(artifacts.resolve("curves/roc curve.svg")));
        assertEquals(
                -1,
                Files.mismatch(
                        artifacts.resolve("model/model.txt"), training.model(50).resolve("model.txt")));
        assertEquals(List.of(), told);
    }

    @Test
    void aRunThatWasNotFinishedHasFailed() {
        try (TrackedRun run = tracking().begin("e", "r", Map.of())) {
            run.metric("auc", 0.7, 0);
            assertEquals(State.RUNNING, newest().state());
            assertEquals(State.RUNNING, newest().state(), "looking takes nothing away");
            assertEquals(0.7, newest().figures().get("auc"), "figures are there while it runs");
        }
        assertEquals(State.FAILED, newest().state());
    }

    @Test
    void aLineThatWasCutShortSpoilsNoOther() throws IOException {
        LocalRun run = tracking().begin("e", "r", Map.of());
        run.metric("auc", 0.7, 0);
        run.metric("auc", 0.8, 1);
        run.metric("auc", 0.6, 0);
        Files.writeString(run.files().metrics(), "{\"at\":\"2026-11-29T0", StandardOpenOption.APPEND);
        assertEquals(0.8, newest().figures().get("auc"), "of the latest step");
        run.close();
    }

    @Test
    void severalThreadsTellWholeLines() throws IOException {
        try (LocalRun run = tracking().begin("e", "r", Map.of())) {
            IntStream.range(0, 500).parallel().forEach(step -> run.metric("cost", step, step));
            assertEquals(500, Files.readAllLines(run.files().metrics()).size());
            run.finish();
        }
        assertEquals(499.0, newest().figures().get("cost"));
    }

    @Test
    void runsAreReadByThePageTheNewestFirst() throws IOException {
        Instant noon = Instant.parse("2026-11-29T12:00:00Z");
        for (int run = 0; run < 5; run++) {
            Clock clock = Clock.fixed(noon.plus(Duration.ofMinutes(run)), ZoneOffset.UTC);
            tracking(clock).begin("e", "run " + run, Map.of()).close();
        }
        Files.createDirectories(Tracking.runs(home).resolve("20261129-120900-000-0000"));
        Files.createDirectories(Tracking.runs(home).resolve("notes"));
        Path spoilt = Files.createDirectories(Tracking.runs(home).resolve("20261129-000000-000-0000"));
        Files.writeString(spoilt.resolve("run.json"), "{\"name\":");
        RecordedRuns.Page page = new RecordedRuns(home).page(1, 3);
        assertEquals(6, page.of(), "one of them cannot be read");
        assertEquals(
                List.of("run 3", "run 2", "run 1"),
                page.runs().stream().map(RecordedRun::name).toList());
        assertEquals(1, new RecordedRuns(home).page(4, 3).runs().size());
        assertEquals(
                List.of(), new RecordedRuns(home.resolve("nowhere")).page(0, 3).runs());
    }

    @Test
    void aDiskThatFailsEndsNoTrainingAndIsSaidOnce() throws IOException {
        LocalRun run = tracking().begin("e", "r", Map.of());
        Files.createDirectory(run.files().metrics());
        run.metric("auc", 0.7, 0);
        run.metric("auc", 0.8, 1);
        run.artifact("curves", home.resolve("nowhere"));
        run.artifact("../..", Files.writeString(home.resolve("outside.txt"), "x"));
        run.close();
        assertEquals(1, told.size(), told.toString());
        assertTrue(told.get(0).contains("no longer kept whole"), told.get(0));
        assertFalse(Files.exists(Tracking.runs(home).resolve("outside.txt")));
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaidBeforeTheTraining() throws IOException {
        Files.writeString(Tracking.runs(home), "a file where a folder should be");
        UntrackableRun refusal =
                assertThrows(UntrackableRun.class, () -> tracking().begin("e", "r", Map.of()));
        assertTrue(String.valueOf(refusal.getMessage()).contains("name another folder in OCTROI_HOME"));
    }
}
