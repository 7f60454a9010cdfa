package io.octroi.decision;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.client.Client;
import io.octroi.client.ClientFiles;
import io.octroi.client.DataFolder;
import io.octroi.client.HistoryFiles;
import io.octroi.client.HistoryTable;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
class ReassessmentTest {

    private static final int APPLICANTS = 450;
    private static final int BATCH = 200;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Configuration configuration;
    private Stages stages;
    private Champion champion;

    @BeforeEach
    void open() throws IOException {
        configuration = TestDatabase.under(home);
        stages = new Stages(configuration);
        champion = stages.champion();
        ClientFiles applicants = applicantTable();
        for (int i = 1; i <= APPLICANTS; i++) {
            applicants.with(i + "", Map.of("AMT_CREDIT", 1_000 * i + "", "EXT_SOURCE_2", "0." + i % 10));
        }
        applicants.writeTo(folder.resolve("application_test.csv"));
        referenceTable().with("1000,0").writeTo(folder.resolve("application_train.csv"));
        HistoryFiles loans = HistoryFiles.of(HistoryTable.BUREAU);
        for (int i = 3; i <= APPLICANTS; i += 3) {
            loans.with("SK_ID_CURR", i + "", "SK_ID_BUREAU", i + "", "AMT_CREDIT_SUM", 500 * i + "");
        }
        loans.writeTo(folder);
        importFolder();
        promote(50);
    }

    @AfterEach
    void close() {
        stages.close();
    }

    private void importFolder() {
        stages.clientImport().run(DataFolder.at(folder));
    }

    private void promote(double threshold) {
        Path place = folder.resolve("model-" + threshold);
        aPackage().withPolicy(new Policy(threshold, 5)).publish(place);
        champion.promote(place, "ada", "threshold " + threshold);
    }

    /** Its 300 features come from all tables. */
    private void promoteTheRealModel() {
        champion.promote(Path.of("src/main/resources/model"), "ada", "the real one");
    }

    private Reassessment reassessment() {
        return stages.reassessment(champion);
    }

    private String model() {
        return champion.assessor().model().id();
    }

    private List<Assessments.Line> lines() {
        return stages.assessments()
                .page(new Worklist(model(), Worklist.Order.NUMBER, false, Optional.empty()), 0, 10 * APPLICANTS);
    }

    private long current() {
        return stages.assessments().progress(model()).current();
    }

    private void assertAllAreAsTheAssessorSays() {
        List<Assessments.Line> lines = lines();
        assertEquals(APPLICANTS, lines.size());
        for (Assessments.Line line : lines) {
            Client client = stages.clients().get(line.client().id() + "");
            Assessment assessment = champion.assessor().assess(client);
            StoredAssessment stored = line.assessment().orElseThrow();
            assertEquals(
                    Double.doubleToRawLongBits(assessment.score().solvencyScore()),
                    Double.doubleToRawLongBits(stored.solvencyScore().orElseThrow()));
            assertEquals(Optional.of(assessment.score().recommendation()), stored.recommendation());
        }
    }

    @Test
    void everyApplicantIsAssessedToTheLastBitAsByTheAssessor() {
        promoteTheRealModel();
        assertEquals(
                new ReassessmentProgress(0, APPLICANTS), stages.assessments().progress(model()));
        reassessment().look();
        assertEquals(
                new ReassessmentProgress(APPLICANTS, APPLICANTS),
                stages.assessments().progress(model()));
        assertAllAreAsTheAssessorSays();
    }

    @Test
    void doesNothingBeforeThereIsAModel() {
        Champion none = stages.champion();
        stages.reassessment(none).look();
        assertEquals(0, current());
    }

    @Test
    void aPromotionLeavesNothingCurrentUntilAllAreAssessedByTheNewModel() {
        Reassessment reassessment = reassessment();
        reassessment.look();
        String before = model();
        promote(70);
        assertNotEquals(before, model());
        assertEquals(0, current());
        assertTrue(lines().stream().allMatch(line -> line.assessment().isEmpty()));
        reassessment.look();
        assertEquals(0, stages.assessments().progress(before).current());
        assertAllAreAsTheAssessorSays();
    }

    @Test
    void anImportMakesThoseItBringsBeReassessedAndNobodyElse() throws IOException {
        Reassessment reassessment = reassessment();
        reassessment.look();
        applicantTable()
                .with("7", Map.of("AMT_CREDIT", "900000", "EXT_SOURCE_2", "0.9"))
                .writeTo(folder.resolve("application_test.csv"));
        importFolder();
        assertEquals(APPLICANTS - 1, current());
        assertEquals(Optional.empty(), lines().get(6).assessment());
        reassessment.look();
        assertAllAreAsTheAssessorSays();
    }

    @Test
    void whoHasAnOutcomeByNowIsNoApplicantAnyMore() throws IOException, SQLException {
        Reassessment reassessment = reassessment();
        reassessment.look();
        referenceTable().with("7,1").writeTo(folder.resolve("application_train.csv"));
        Files.delete(folder.resolve("application_test.csv"));
        importFolder();
        assertEquals(new ReassessmentProgress(APPLICANTS - 1, APPLICANTS - 1), progress());
        reassessment.look();
        assertEquals(0, changed("delete from assessment where client_id = 7"), "what was said before is not kept");
    }

    private ReassessmentProgress progress() {
        return stages.assessments().progress(model());
    }

    @Test
    void anErasureTakesTheAssessmentAlongAndLeavesTheOthersCurrent() throws SQLException {
        Reassessment reassessment = reassessment();
        reassessment.look();
        stages.erasures().erase(7, "dpo", "request");
        assertEquals(0, changed("delete from assessment where client_id = 7"));
        assertEquals(new ReassessmentProgress(APPLICANTS - 1, APPLICANTS - 1), progress());
        reassessment.look();
        assertEquals(new ReassessmentProgress(APPLICANTS - 1, APPLICANTS - 1), progress());
    }

    @Test
    void whatWasWorkedOutOfAClientWhoWasReplacedOrErasedMeanwhileIsDropped() {
        Client replaced = stages.clients().get("7");
        Client erased = stages.clients().get("8");
        importFolder();
        stages.erasures().erase(8, "dpo", "request");
        stages.clients().whileUnchanged(connection -> {
            new AssessmentWriter(Clock.systemUTC()).write(connection, model(), List.of(of(replaced), of(erased)));
            return true;
        });
        assertEquals(0, current());
    }

    private Finding of(Client client) {
        return new Finding(
                client, Optional.of(champion.assessor().assess(client).score()), Optional.empty());
    }

    @Test
    void twoAtOnceComeToTheSameAsOne() throws Exception {
        try (Stages others = new Stages(configuration)) {
            Champion theirs = others.champion();
            theirs.refresh();
            CompletableFuture<Void> other = CompletableFuture.runAsync(others.reassessment(theirs)::look);
            reassessment().look();
            other.get(60, TimeUnit.SECONDS);
        }
        assertAllAreAsTheAssessorSays();
    }

    @Test
    void goesOnAtTheNextStartWhereItWasKilled() throws SQLException {
        Reassessment killed = withClock(calls -> {
            if (calls == 2) {
                throw new IllegalStateException("killed");
            }
        });
        assertThrows(RuntimeException.class, killed::look);
        assertEquals(BATCH, current());
        changed("update assessment set solvency_score = 1.5 where client_id = 1");
        reassessment().look();
        assertEquals(APPLICANTS, current());
        assertEquals(
                OptionalDouble.of(1.5),
                lines().get(0).assessment().orElseThrow().solvencyScore(),
                "not done again");
    }

    @Test
    void stopsAtOnceWhenItIsTold() {
        Reassessment[] stopped = new Reassessment[1];
        stopped[0] = withClock(calls -> stopped[0].stop());
        stopped[0].look();
        assertEquals(BATCH, current());
    }

    @Test
    void stopsWhenAnotherModelIsPromotedAndBeginsAnew() {
        Reassessment reassessment = withClock(calls -> {
            if (calls == 1) {
                promote(70);
            }
        });
        String before = model();
        reassessment.look();
        assertEquals(0, current(), "nothing by the model before is current");
        assertEquals(BATCH, stages.assessments().progress(before).current(), "no batch after the promotion");
        reassessment.look();
        assertAllAreAsTheAssessorSays();
    }

    /** One that calls at every batch it writes, with how many times it has called. */
    private Reassessment withClock(IntConsumer call) {
        int[] calls = new int[1];
        return new Reassessment(
                stages.assessments(),
                stages.clients(),
                stages.models(),
                champion,
                new CallingClock(() -> call.accept(++calls[0])));
    }

    @Test
    void whoCannotBeReadIsToldSoAndStopsNobodyElse() throws SQLException {
        changed("update client set form_version = 99 where id = 7");
        changed("insert into history_layout (version, features) values ('broken', 'ONE TWO')");
        changed("update credit_history set version = 'broken' where client_id = 9");
        reassessment().look();
        List<Assessments.Line> lines = lines();
        assertEquals(APPLICANTS, current());
        assertEquals(
                Optional.of(Obstacle.FORM),
                lines.get(6).assessment().orElseThrow().obstacle());
        assertEquals(
                Optional.of(Obstacle.HISTORY),
                lines.get(8).assessment().orElseThrow().obstacle());
        assertEquals(
                APPLICANTS - 2,
                lines.stream()
                        .filter(line ->
                                line.assessment().orElseThrow().solvencyScore().isPresent())
                        .count());
        changed("update client set form_version = 1 where id = 7");
        reassessment().look();
        assertTrue(lines().get(6).assessment().orElseThrow().solvencyScore().isPresent(), "tried again at the start");
    }

    private int changed(String sql) throws SQLException {
        try (Connection connection = TestDatabase.ownersConnection(configuration);
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
