package io.octroi.decision;

import static io.octroi.client.ClientFiles.applicantTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.ApplicationForm;
import io.octroi.client.Client;
import io.octroi.client.EverythingStored;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.UnreachableClients;
import io.octroi.client.UnusableApplication;
import io.octroi.client.UnusableApplication.Reason;
import io.octroi.journal.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class IntakeTest {

    private static final long FIRST = 100_001;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;
    private Intake intake;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        applicants.reassessment().look();
        intake = applicants.stages.intake(applicants.champion);
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    private static ApplicationForm form(Map<String, String> others) {
        Map<String, String> texts = new HashMap<>(Map.of(
                "NAME_CONTRACT_TYPE", "Cash loans",
                "AMT_INCOME_TOTAL", "135000",
                "AMT_CREDIT", "406597.5",
                "AMT_ANNUITY", "24700.5",
                "AMT_GOODS_PRICE", "351000",
                "DAYS_BIRTH", "-9461",
                "DAYS_EMPLOYED", "-637",
                "EXT_SOURCE_2", "0.5"));
        texts.putAll(others);
        return ApplicationForm.of(texts);
    }

    private static ApplicationForm form() {
        return form(Map.of());
    }

    private Client client(long number) {
        return applicants.stages.clients().get(number + "");
    }

    private String everything() throws SQLException {
        return EverythingStored.in(applicants.configuration).toString();
    }

    private void assertRefused(Reason reason, ApplicationForm form, String key) throws SQLException {
        String before = everything();
        UnusableApplication refused =
                assertThrows(UnusableApplication.class, () -> intake.receive(form, key, "advisor"));
        assertEquals(reason, refused.reason());
        assertEquals(before, everything(), "nothing is stored");
    }

    @Test
    void whoIsTypedInIsAnApplicantWhoIsAssessedAtOnce() {
        assertEquals(FIRST, intake.nextNumber());
        assertEquals(new Received(FIRST, false), intake.receive(form(), "one", "advisor"));
        assertEquals(FIRST + 1, intake.nextNumber());
        Client client = client(FIRST);
        assertTrue(client.isApplicant());
        for (FormField field : FormLayout.CURRENT.fields()) {
            if (!Intake.OWN_FIELDS.contains(field)) {
                assertEquals(form().text(field), client.form().text(field), field.name());
            }
        }
        assertTrue(Intake.OWN_FIELDS.stream().allMatch(client.form()::tells), "when it was filed is known");
        Assessment said = applicants.champion.assessor().assess(client);
        Assessments.Line line = applicants.lines().get(AssessedApplicants.COUNT);
        assertEquals(
                said.score().solvencyScore(),
                line.assessment().orElseThrow().solvencyScore().orElseThrow());
        assertEquals(AssessedApplicants.COUNT + 1, applicants.current());
    }

    @Test
    void isNoImportAndLeavesWhatIsKnownOfAllClientsTogether() {
        long revision = applicants.stages.clients().revision();
        int imports = applicants.stages.imports().all().size();
        intake.receive(form(), "one", "advisor");
        assertEquals(imports, applicants.stages.imports().all().size());
        assertEquals(
                Optional.empty(), applicants.stages.imports().find(client(FIRST).importId()));
        assertEquals(revision, applicants.stages.clients().revision());
    }

    @Test
    void isToldInTheJournal() throws SQLException {
        intake.receive(form(), "one", "ada");
        List<Reading> told =
                applicants.stages.audit("auditor").read(Optional.of("client.entered"), OptionalLong.of(FIRST), 10);
        assertEquals(1, told.size());
        assertEquals("ada", told.get(0).actor());
        Stream.of("\"import\":", "\"model\":\"" + applicants.model() + "\"", "\"score\":", "\"recommendation\":\"")
                .forEach(part -> assertTrue(told.get(0).content().contains(part), part));
    }

    @Test
    void sentTwiceItIsOneApplication() throws SQLException {
        intake.receive(form(), "one", "advisor");
        String before = everything();
        assertEquals(new Received(FIRST, true), intake.receive(form(), "one", "advisor"));
        assertEquals(before, everything());
        assertRefused(Reason.SENT, form(Map.of("AMT_CREDIT", "1")), "one");
        assertEquals(new Received(FIRST + 1, false), intake.receive(form(), "one", "another"));
        assertEquals(new Received(FIRST + 2, false), intake.receive(form(), "two", "advisor"));
    }

    @Test
    void ofManyAtOnceEachGetsANumberOfItsOwn() {
        List<CompletableFuture<Received>> started = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> intake.receive(form(Map.of("CNT_CHILDREN", i + "")), "key " + i / 2, "advisor " + i % 2)))
                .toList();
        Set<Long> numbers = new HashSet<>();
        started.forEach(one -> numbers.add(one.join().client()));
        assertEquals(8, numbers.size());
        assertEquals(FIRST + 8, intake.nextNumber());
    }

    @Test
    void ofOneSentManyTimesAtOnceThereIsOne() {
        List<CompletableFuture<Received>> started = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> intake.receive(form(), "one", "advisor")))
                .toList();
        List<Received> ends = started.stream().map(CompletableFuture::join).toList();
        assertEquals(
                Set.of(FIRST), new HashSet<>(ends.stream().map(Received::client).toList()));
        assertEquals(1, ends.stream().filter(end -> !end.repeated()).count());
    }

    @Test
    void refusesAFormThatLacksWhatEveryApplicationSays() throws SQLException {
        String before = everything();
        UnusableApplication refused = assertThrows(
                UnusableApplication.class,
                () -> intake.receive(form(Map.of("AMT_CREDIT", "", "DAYS_BIRTH", "")), "one", "advisor"));
        assertEquals(Reason.MISSING, refused.reason());
        assertEquals(
                List.of("AMT_CREDIT", "DAYS_BIRTH"),
                refused.fields().stream().map(FormField::name).toList());
        assertEquals(before, everything());
    }

    @Test
    void refusesATextThatNoDatabaseKeeps() throws SQLException {
        assertRefused(Reason.TEXT, form(Map.of("ORGANIZATION_TYPE", "half \ud83d")), "one");
        Map<String, String> long_ = new HashMap<>();
        FormLayout.CURRENT.fields().stream()
                .filter(field ->
                        field.name().contains("FLAG_DOCUMENT") || field.name().contains("_AVG"))
                .forEach(field -> long_.put(field.name(), "0".repeat(199) + "1"));
        long_.put("ORGANIZATION_TYPE", "x".repeat(200));
        FormLayout.CURRENT.fields().stream()
                .filter(field -> field.name().contains("_MEDI"))
                .forEach(field -> long_.put(field.name(), "0".repeat(199) + "1"));
        assertRefused(Reason.TEXT, form(long_), "one");
    }

    @Test
    void tellsThatAnImportIsAtWorkInsteadOfWaitingForItsEnd() {
        Object end = applicants.stages.clients().whileUnchanged(connection -> CompletableFuture.supplyAsync(
                        () -> assertThrows(UnusableApplication.class, () -> intake.receive(form(), "one", "advisor"))
                                .reason())
                .join());
        assertEquals(Reason.BUSY, end);
        assertEquals(FIRST, intake.nextNumber());
    }

    @Test
    void withoutAModelTheApplicationIsTakenAndScoredByTheNextOne() {
        applicants.stages.intake(applicants.stages.champion()).receive(form(), "one", "advisor");
        assertEquals(AssessedApplicants.COUNT, applicants.current());
        applicants.reassessment().look();
        assertEquals(AssessedApplicants.COUNT + 1, applicants.current());
    }

    @Test
    void aNumberThatSomebodyHadIsNeverGivenAgain() {
        intake.receive(form(), "one", "advisor");
        applicants.stages.erasures().erase(FIRST, "ada", "They asked for it.");
        assertEquals(FIRST + 1, intake.nextNumber());
        assertEquals(new Received(FIRST + 1, false), intake.receive(form(), "one", "advisor"));
    }

    @Test
    void aLaterImportOfTheNumberReplacesTheFormAndBringsWhatWasNotTyped() throws IOException, SQLException {
        intake.receive(form(), "one", "advisor");
        Files.delete(folder.resolve("application_train.csv"));
        applicantTable().with(FIRST + "", Map.of("AMT_CREDIT", "777")).writeTo(folder.resolve("application_test.csv"));
        applicants.importFolder();
        assertEquals(Optional.of("777"), client(FIRST).form().text(FormLayout.CURRENT.field("AMT_CREDIT")));
        assertEquals(
                1,
                applicants.changed(
                        "update protected_attribute set sex = 'F' where sex = 'F' and client_id = " + FIRST));
        assertTrue(applicants.stages.imports().find(client(FIRST).importId()).isPresent());
    }

    @Test
    void aPersonWhoAsksIsToldWhoTypedThemIn() throws IOException {
        intake.receive(form(), "one", "ada");
        Path file = folder.resolve("person.json");
        applicants.stages.personalFiles("admin").of(FIRST).writeTo(file);
        assertTrue(Files.readString(file).contains("\"by\" : \"ada\""));
    }

    @Test
    void storesEverythingOrNothing() throws SQLException {
        String before = everything();
        assertThrows(UnreachableClients.class, () -> intake.receive(form(), "one", "x".repeat(201)));
        assertEquals(before, everything());
    }

    @Test
    void leavesNothingOfAPersonWhoIsErased() throws SQLException {
        intake.receive(form(Map.of("ORGANIZATION_TYPE", "canary")), "one", "advisor");
        assertTrue(everything().contains("canary"));
        applicants.stages.erasures().erase(FIRST, "ada", "They asked for it.");
        assertFalse(everything().contains("canary"));
    }
}
