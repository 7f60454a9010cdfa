package io.octroi.decision;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static io.octroi.decision.AssessedApplicants.COUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ReassessmentTest {

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
    void everyApplicantIsAssessedToTheLastBitAsByTheAssessor() {
        applicants.promoteTheRealModel();
        assertEquals(
                new ReassessmentProgress(0, COUNT),
                applicants.stages.assessments().progress(applicants.model()));
        applicants.reassessment().look();
        assertEquals(
                new ReassessmentProgress(COUNT, COUNT),
                applicants.stages.assessments().progress(applicants.model()));
        applicants.assertAllAreAsTheAssessorSays();
    }

    @Test
    void doesNothingBeforeThereIsAModel() {
        Champion none = applicants.stages.champion();
        applicants.stages.reassessment(none).look();
        assertEquals(0, applicants.current());
    }

    @Test
    void aPromotionLeavesNothingCurrentUntilAllAreAssessedByTheNewModel() {
        Reassessment reassessment = applicants.reassessment();
        reassessment.look();
        String before = applicants.model();
        applicants.promote(70);
        assertNotEquals(before, applicants.model());
        assertEquals(0, applicants.current());
        assertTrue(
                applicants.lines().stream().allMatch(line -> line.assessment().isEmpty()));
        reassessment.look();
        assertEquals(0, applicants.stages.assessments().progress(before).current());
        applicants.assertAllAreAsTheAssessorSays();
    }

    @Test
    void anImportMakesThoseItBringsBeReassessedAndNobodyElse() throws IOException {
        Reassessment reassessment = applicants.reassessment();
        reassessment.look();
        applicantTable()
                .with("7", Map.of("AMT_CREDIT", "900000", "EXT_SOURCE_2", "0.9"))
                .writeTo(folder.resolve("application_test.csv"));
        applicants.importFolder();
        assertEquals(COUNT - 1, applicants.current());
        assertEquals(Optional.empty(), applicants.lines().get(6).assessment());
        reassessment.look();
        applicants.assertAllAreAsTheAssessorSays();
    }

    @Test
    void whoHasAnOutcomeByNowIsNoApplicantAnyMore() throws IOException, SQLException {
        Reassessment reassessment = applicants.reassessment();
        reassessment.look();
        referenceTable().with("7,1").writeTo(folder.resolve("application_train.csv"));
        Files.delete(folder.resolve("application_test.csv"));
        applicants.importFolder();
        assertEquals(new ReassessmentProgress(COUNT - 1, COUNT - 1), applicants.progress());
        reassessment.look();
        assertEquals(
                0,
                applicants.changed("delete from assessment where client_id = 7"),
                "what was said before is not kept");
    }

    @Test
    void anErasureTakesTheAssessmentAlongAndLeavesTheOthersCurrent() throws SQLException {
        Reassessment reassessment = applicants.reassessment();
        reassessment.look();
        applicants.stages.erasures().erase(7, "dpo", "request");
        assertEquals(0, applicants.changed("delete from assessment where client_id = 7"));
        assertEquals(new ReassessmentProgress(COUNT - 1, COUNT - 1), applicants.progress());
        reassessment.look();
        assertEquals(new ReassessmentProgress(COUNT - 1, COUNT - 1), applicants.progress());
    }
}
