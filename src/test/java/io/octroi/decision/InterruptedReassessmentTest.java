package io.octroi.decision;

import static io.octroi.decision.AssessedApplicants.COUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Client;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class InterruptedReassessmentTest {

    private static final int BATCH = 200;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    @Test
    void whatWasWorkedOutOfAClientWhoWasReplacedOrErasedMeanwhileIsDropped() {
        Client replaced = applicants.stages.clients().get("7");
        Client erased = applicants.stages.clients().get("8");
        applicants.importFolder();
        applicants.stages.erasures().erase(8, "dpo", "request");
        applicants.stages.clients().whileUnchanged(connection -> {
            new AssessmentWriter(Clock.systemUTC())
                    .write(connection, applicants.model(), List.of(of(replaced), of(erased)));
            return true;
        });
        assertEquals(0, applicants.current());
    }

    @Test
    void twoAtOnceComeToTheSameAsOne() throws Exception {
        try (Stages others = new Stages(applicants.configuration)) {
            Champion theirs = others.champion();
            theirs.refresh();
            CompletableFuture<Void> other = CompletableFuture.runAsync(others.reassessment(theirs)::look);
            applicants.reassessment().look();
            other.get(60, TimeUnit.SECONDS);
        }
        applicants.assertAllAreAsTheAssessorSays();
    }

    @Test
    void goesOnAtTheNextStartWhereItWasKilled() throws SQLException {
        Reassessment killed = withClock(calls -> {
            if (calls == 2) {
                throw new IllegalStateException("killed");
            }
        });
        assertThrows(RuntimeException.class, killed::look);
        assertEquals(BATCH, applicants.current());
        applicants.changed("update assessment set solvency_score = 1.5 where client_id = 1");
        applicants.reassessment().look();
        assertEquals(COUNT, applicants.current());
        assertEquals(
                OptionalDouble.of(1.5),
                applicants.lines().get(0).assessment().orElseThrow().solvencyScore(),
                "not done again");
    }

    @Test
    void stopsAtOnceWhenItIsTold() {
        Reassessment[] stopped = new Reassessment[1];
        stopped[0] = withClock(calls -> stopped[0].stop());
        stopped[0].look();
        assertEquals(BATCH, applicants.current());
    }

    @Test
    void stopsWhenAnotherModelIsPromotedAndBeginsAnew() {
        Reassessment reassessment = withClock(calls -> {
            if (calls == 1) {
                applicants.promote(70);
            }
        });
        String before = applicants.model();
        reassessment.look();
        assertEquals(0, applicants.current(), "nothing by the model before is current");
        assertEquals(BATCH, applicants.stages.assessments().progress(before).current(), "no batch after the promotion");
        reassessment.look();
        applicants.assertAllAreAsTheAssessorSays();
    }

    @Test
    void whoCannotBeReadIsToldSoAndStopsNobodyElse() throws SQLException {
        applicants.changed("update client set form_version = 99 where id = 7");
        applicants.changed("insert into history_layout (version, features) values ('broken', 'ONE TWO')");
        applicants.changed("update credit_history set version = 'broken' where client_id = 9");
        applicants.reassessment().look();
        List<Assessments.Line> lines = applicants.lines();
        assertEquals(COUNT, applicants.current());
        assertEquals(
                Optional.of(Obstacle.FORM),
                lines.get(6).assessment().orElseThrow().obstacle());
        assertEquals(
                Optional.of(Obstacle.HISTORY),
                lines.get(8).assessment().orElseThrow().obstacle());
        assertEquals(
                COUNT - 2,
                lines.stream()
                        .filter(line ->
                                line.assessment().orElseThrow().solvencyScore().isPresent())
                        .count());
        applicants.changed("update client set form_version = 1 where id = 7");
        applicants.reassessment().look();
        assertTrue(
                applicants
                        .lines()
                        .get(6)
                        .assessment()
                        .orElseThrow()
                        .solvencyScore()
                        .isPresent(),
                "tried again at the start");
    }

    private Finding of(Client client) {
        return new Finding(
                client,
                Asked.of(client),
                Optional.of(applicants.champion.assessor().assess(client).score()),
                Optional.empty());
    }

    /** One that calls at every batch it writes, with how many times it has called. */
    private Reassessment withClock(IntConsumer call) {
        int[] calls = new int[1];
        return new Reassessment(
                applicants.stages.assessments(),
                applicants.stages.clients(),
                applicants.stages.models(),
                applicants.champion,
                new CallingClock(() -> call.accept(++calls[0])));
    }
}
