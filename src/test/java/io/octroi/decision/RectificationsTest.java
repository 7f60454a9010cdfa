package io.octroi.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Client;
import io.octroi.client.EverythingStored;
import io.octroi.client.FormLayout;
import io.octroi.client.Quality;
import io.octroi.client.UnknownClient;
import io.octroi.client.UnreachableClients;
import io.octroi.client.UnusableRectification;
import io.octroi.client.UnusableRectification.Reason;
import io.octroi.decision.Rectification.Rating;
import io.octroi.decision.Rectification.Rescoring;
import io.octroi.decision.Rectifications.Wish;
import io.octroi.journal.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class RectificationsTest {

    private static final long ADA = 107;
    private static final String WHY = "The contract says 300 000: a digit was left out.";

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;
    private Rectifications rectifications;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        rectifications = applicants.stages.rectifications(applicants.champion);
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    private Client ada() {
        return applicants.stages.clients().get(ADA + "");
    }

    private Wish wish(String field, String text) {
        return new Wish(ADA, ada().importId(), field, Optional.of(text), WHY);
    }

    private Rating said() {
        Assessment assessment = applicants.champion.assessor().assess(ada());
        return new Rating(assessment.score().solvencyScore(), assessment.score().recommendation());
    }

    private String everything() throws SQLException {
        return EverythingStored.in(applicants.configuration).toString();
    }

    private void assertRefused(Reason reason, Wish wish) throws SQLException {
        String before = everything();
        UnusableRectification refused =
                assertThrows(UnusableRectification.class, () -> rectifications.rectify(wish, "advisor"));
        assertEquals(reason, refused.reason());
        assertEquals(before, everything(), "nothing is changed");
    }

    @Test
    void keepsBothScoresToTheLastBitAsTheAssessorSays() {
        applicants.promoteTheRealModel();
        applicants.reassessment().look();
        Client before = ada();
        Rating saidBefore = said();

        Rectification made = rectifications.rectify(wish("AMT_CREDIT", "300000"), "advisor");

        assertEquals(Optional.of("300000"), ada().form().text(FormLayout.CURRENT.field("AMT_CREDIT")));
        assertNotEquals(saidBefore, said());
        assertEquals(
                Optional.of(new Rescoring(applicants.model(), Optional.of(saidBefore), Optional.of(said()))),
                made.scores());
        assertEquals(
                new Rectification.Change("AMT_CREDIT", Optional.of("107000"), Optional.of("300000")), made.change());
        assertEquals(List.of(made), rectifications.of(ADA), "what is kept is what was told");
        assertEquals(before.importId(), made.fromImport());
        assertEquals(ada().importId(), made.toImport());
        assertNotEquals(made.fromImport(), made.toImport());
        applicants.assertAllAreAsTheAssessorSays();
        assertEquals(
                new ReassessmentProgress(AssessedApplicants.COUNT, AssessedApplicants.COUNT), applicants.progress());
    }

    @Test
    void leavesWhatIsKnownOfAllClientsTogether() {
        long revision = applicants.stages.clients().revision();
        int imports = applicants.stages.imports().all().size();
        Rectification made = rectifications.rectify(wish("AMT_CREDIT", "300000"), "advisor");
        assertEquals(revision, applicants.stages.clients().revision());
        assertEquals(imports, applicants.stages.imports().all().size());
        assertEquals(Optional.empty(), applicants.stages.imports().find(made.toImport()));
    }

    @Test
    void isToldInTheJournal() throws SQLException {
        rectifications.rectify(wish("AMT_CREDIT", "300000"), "advisor");
        List<Reading> told =
                applicants.stages.audit("auditor").read(Optional.of("client.rectified"), OptionalLong.of(ADA), 10);
        assertEquals(1, told.size());
        assertEquals("advisor", told.get(0).actor());
        Stream.of(
                        "\"field\":\"AMT_CREDIT\"",
                        "\"before\":\"107000\"",
                        "\"after\":\"300000\"",
                        "\"why\":\"" + WHY + "\"",
                        "\"model\":\"" + applicants.model() + "\"",
                        "\"recommendationBefore\":\"",
                        "\"scoreBefore\":",
                        "\"scoreAfter\":" + said().solvencyScore())
                .forEach(part -> assertTrue(told.get(0).content().contains(part), part));
    }

    @Test
    void theNewestComesFirstAndTheOlderStays() {
        rectifications.rectify(wish("AMT_CREDIT", "300000"), "advisor");
        rectifications.rectify(wish("AMT_CREDIT", "310000.50"), "another");
        rectifications.rectify(new Wish(ADA, ada().importId(), "EXT_SOURCE_2", Optional.empty(), WHY), "advisor");
        List<Rectification.Change> changes =
                rectifications.of(ADA).stream().map(Rectification::change).toList();
        assertEquals(
                List.of(
                        new Rectification.Change("EXT_SOURCE_2", Optional.of("0.7"), Optional.empty()),
                        new Rectification.Change("AMT_CREDIT", Optional.of("300000"), Optional.of("310000.50")),
                        new Rectification.Change("AMT_CREDIT", Optional.of("107000"), Optional.of("300000"))),
                changes);
        applicants.importFolder();
        assertEquals(3, rectifications.of(ADA).size(), "an import replaces the form, and not what was done");
    }

    @Test
    void refusesAFieldThatIsUnknownOrProtected() throws SQLException {
        assertRefused(Reason.FIELD, wish("AMT_FORTUNE", "1"));
        assertRefused(Reason.FIELD, wish("CODE_GENDER", "M"));
        assertRefused(Reason.FIELD, wish("NAME_FAMILY_STATUS", "Widow"));
    }

    @Test
    void refusesWhatIsNoNumberAndATextThatDoesNotFit() throws SQLException {
        for (String text : List.of("12 345", "12,5", "NaN", "Infinity", "0x1p3", "1e999", "many", "12\u0000")) {
            assertRefused(Reason.NUMBER, wish("AMT_CREDIT", text));
        }
        for (String text : List.of("x".repeat(201), "a\tb", "a\u0000b", "half \ud83d")) {
            assertRefused(Reason.TEXT, wish("ORGANIZATION_TYPE", text));
        }
        assertRefused(Reason.TEXT, wish("AMT_CREDIT", "1".repeat(201)));
    }

    @Test
    void refusesTheValueThatStandsThere() throws SQLException {
        assertRefused(Reason.UNCHANGED, wish("AMT_CREDIT", "107000"));
        assertRefused(Reason.UNCHANGED, wish("AMT_CREDIT", " 107000.00 "));
        assertRefused(Reason.UNCHANGED, wish("NAME_CONTRACT_TYPE", "Cash loans"));
        assertRefused(Reason.UNCHANGED, wish("OWN_CAR_AGE", " "));
    }

    @Test
    void refusesAReasonThatIsNone() throws SQLException {
        for (String why : List.of("", " ".repeat(50), "x".repeat(19), "x".repeat(2001), "bell \u0007 ".repeat(9))) {
            assertRefused(Reason.WHY, new Wish(ADA, ada().importId(), "AMT_CREDIT", Optional.of("1"), why));
        }
    }

    @Test
    void refusesAClientWhoIsNoApplicant() throws SQLException {
        long seen = applicants.stages.clients().get("1000").importId();
        assertRefused(Reason.REFERENCE, new Wish(1000, seen, "AMT_CREDIT", Optional.of("1"), WHY));
        Wish nobody = new Wish(9_999, seen, "AMT_CREDIT", Optional.of("1"), WHY);
        assertThrows(UnknownClient.class, () -> rectifications.rectify(nobody, "advisor"));
    }

    @Test
    void refusesAFileThatIsNotTheOneThatWasSeen() throws SQLException {
        Wish seen = wish("AMT_CREDIT", "300000");
        applicants.importFolder();
        assertRefused(Reason.CHANGED, seen);
        Wish anew = wish("AMT_CREDIT", "300000");
        rectifications.rectify(anew, "advisor");
        assertRefused(Reason.CHANGED, anew);
    }

    @Test
    void ofTwoAtOnceOneWinsAndTheOtherIsTold() {
        Wish one = wish("AMT_CREDIT", "300000");
        Wish other = wish("AMT_ANNUITY", "9000");
        List<CompletableFuture<Object>> both = applicants.stages.clients().whileUnchanged(connection -> {
            List<CompletableFuture<Object>> started = List.of(attempt(one), attempt(other));
            pause(700); // both have seen the file unchanged, and wait for their turn
            return started;
        });
        List<Object> ends = both.stream().map(CompletableFuture::join).toList();
        assertEquals(1, ends.stream().filter(Rectification.class::isInstance).count());
        assertTrue(ends.contains(Reason.CHANGED), ends.toString());
        assertEquals(1, rectifications.of(ADA).size());
    }

    private CompletableFuture<Object> attempt(Wish wish) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return rectifications.rectify(wish, "advisor");
            } catch (UnusableRectification e) {
                return e.reason();
            }
        });
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void tellsThatAnImportIsAtWorkInsteadOfWaitingForItsEnd() {
        Wish wish = wish("AMT_CREDIT", "300000");
        Object end = applicants.stages.clients().whileUnchanged(connection -> attempt(wish)
                .join());
        assertEquals(Reason.BUSY, end);
        assertEquals(List.of(), rectifications.of(ADA));
    }

    @Test
    void withoutAModelTheFileIsRectifiedAndScoredByTheNextOne() {
        Reassessment reassessment = applicants.reassessment();
        reassessment.look();
        Champion none = applicants.stages.champion();
        Rectification made = applicants.stages.rectifications(none).rectify(wish("AMT_CREDIT", "300000"), "advisor");
        assertEquals(Optional.empty(), made.scores());
        assertEquals(List.of(made), rectifications.of(ADA));
        assertEquals(AssessedApplicants.COUNT - 1, applicants.current());
        reassessment.look();
        applicants.assertAllAreAsTheAssessorSays();
    }

    @Test
    void whereAHistoryCannotBeReadThereIsNoScoreAndTheFileIsRectified() throws SQLException {
        applicants.changed("insert into history_layout (version, features) values ('broken', 'X')");
        applicants.changed("update credit_history set version = 'broken' where client_id = 9");
        Wish wish =
                new Wish(9, applicants.stages.clients().get("9").importId(), "AMT_CREDIT", Optional.of("300000"), WHY);
        Rectification made = rectifications.rectify(wish, "advisor");
        assertEquals(Optional.of(new Rescoring(applicants.model(), Optional.empty(), Optional.empty())), made.scores());
        assertEquals(
                Optional.of(Obstacle.HISTORY),
                applicants.lines().get(8).assessment().orElseThrow().obstacle());
    }

    @Test
    void aCategoryNobodyHadIsLetThroughAndPointedAt() {
        rectifications.rectify(wish("NAME_CONTRACT_TYPE", "Barter"), "advisor");
        assertTrue(new Quality(applicants.stages.imports())
                .warnings(ada().form()).stream()
                        .anyMatch(warning -> warning.rule().id().equals("new_category")));
    }

    @Test
    void changesEverythingOrNothing() throws SQLException {
        String before = everything();
        Wish wish = wish("AMT_CREDIT", "300000");
        assertThrows(UnreachableClients.class, () -> rectifications.rectify(wish, "x".repeat(201)));
        assertEquals(before, everything());
    }
}
