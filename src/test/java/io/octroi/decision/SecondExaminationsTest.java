package io.octroi.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.EverythingStored;
import io.octroi.client.UnknownClient;
import io.octroi.decision.SecondExamination.Told;
import io.octroi.decision.UnusableExamination.Reason;
import io.octroi.journal.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class SecondExaminationsTest {

    private static final long CLIENT = 107;
    private static final Told TOLD = new Told("  I was refused for a debt\r\nthat is paid. ", "Receipt of 3 May");

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;
    private SecondExaminations examinations;
    private DecisionDesk desk;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        examinations = applicants.stages.secondExaminations();
        desk = applicants.stages.desk(applicants.champion);
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    private Decision decide(Answer answer, int seen, Decider by) {
        return desk.decide(Proposals.on(applicants, CLIENT).answering(answer).seeing(seen), by)
                .decision();
    }

    private void assertNothingIsChangedBy(Executable what, Class<? extends Exception> refusal) throws SQLException {
        String before = EverythingStored.in(applicants.configuration).toString();
        assertThrows(refusal, what);
        assertEquals(before, EverythingStored.in(applicants.configuration).toString());
    }

    private void assertRefused(Reason reason, Executable what) throws SQLException {
        String before = EverythingStored.in(applicants.configuration).toString();
        assertEquals(reason, assertThrows(UnusableExamination.class, what).reason());
        assertEquals(before, EverythingStored.in(applicants.configuration).toString());
    }

    @Test
    void isDecidedByAnotherWhoHasReadWhatTheClientSays() throws SQLException {
        Decision refusal = decide(Answer.REFUSED, 0, Proposals.ADA);
        SecondExamination asked = examinations.ask(CLIENT, TOLD, "ada");
        assertEquals(
                Optional.of(new Told("I was refused for a debt\nthat is paid.", "Receipt of 3 May")), asked.told());
        assertEquals(refusal.id(), asked.refusal());
        assertEquals(List.of(asked), examinations.open());

        assertNothingIsChangedBy(() -> decide(Answer.GRANTED, 1, Proposals.ADA), ExaminedByAnother.class);
        assertNothingIsChangedBy(() -> decide(Answer.GRANTED, 1, Proposals.BOB), ExaminedByAnother.class);
        assertRefused(Reason.FIRST, () -> examinations.read(asked.id(), "ada"));

        SecondExamination read = examinations.read(asked.id(), "bob");
        assertTrue(read.isFor("bob"));
        assertFalse(read.isFor("ada"));
        assertEquals(read, examinations.read(asked.id(), "bob"), "said twice, it is told once");
        Decision second = decide(Answer.GRANTED, 1, Proposals.BOB);

        SecondExamination settled = examinations.find(asked.id()).orElseThrow();
        assertEquals(OptionalLong.of(second.id()), settled.settledBy());
        assertEquals(List.of(), examinations.open());
        assertEquals(List.of(settled), examinations.of(CLIENT), "both stay visible");
        assertEquals(
                List.of(
                        "decision.recorded ada",
                        "examination.requested ada",
                        "examination.read bob",
                        "decision.recorded bob",
                        "examination.settled bob"),
                told());
        assertRefused(Reason.SETTLED, () -> examinations.read(asked.id(), "carol"));
        assertEquals(
                Optional.empty(),
                applicants.stages.auditing().decisionCheck().run(done -> {}).wrong());
    }

    private List<String> told() throws SQLException {
        return applicants.stages.audit("auditor").read(Optional.empty(), OptionalLong.of(CLIENT), 20).stream()
                .filter(entry ->
                        Set.of("decision", "examination").contains(entry.kind().replaceAll("\\..*", "")))
                .map((Reading entry) -> entry.kind() + " " + entry.actor())
                .toList();
    }

    @Test
    void isAskedForOnceOfTheRefusalThatStands() throws SQLException {
        assertRefused(Reason.NOT_REFUSED, () -> examinations.ask(CLIENT, TOLD, "ada"));
        decide(Answer.GRANTED, 0, Proposals.ADA);
        assertRefused(Reason.NOT_REFUSED, () -> examinations.ask(CLIENT, TOLD, "ada"));
        decide(Answer.REFUSED, 1, Proposals.ADA);
        for (String words : List.of("", " \n ", "x".repeat(SecondExaminations.LONGEST + 1), "a\u0000b", "\ud800")) {
            assertRefused(Reason.WORDS, () -> examinations.ask(CLIENT, new Told(words, ""), "ada"));
        }
        examinations.ask(CLIENT, new Told("é".repeat(SecondExaminations.LONGEST), ""), "ada");
        assertRefused(Reason.ASKED, () -> examinations.ask(CLIENT, TOLD, "bob"));
        assertRefused(Reason.UNKNOWN, () -> examinations.read(99, "bob"));
        assertNothingIsChangedBy(() -> examinations.ask(999_999, TOLD, "ada"), UnknownClient.class);
    }

    @Test
    void anotherRefusalMayBeLookedAtAgainToo() {
        decide(Answer.REFUSED, 0, Proposals.ADA);
        examinations.read(examinations.ask(CLIENT, TOLD, "ada").id(), "bob");
        decide(Answer.REFUSED, 1, Proposals.BOB);
        SecondExamination again = examinations.ask(CLIENT, TOLD, "bob");
        assertTrue(again.isBarred("bob"));
        assertEquals(2, examinations.of(CLIENT).size());
    }

    @Test
    void whatTheClientSaidIsHandedOutAndErasedWithTheClient() {
        decide(Answer.REFUSED, 0, Proposals.ADA);
        long id = examinations.ask(CLIENT, TOLD, "ada").id();
        assertTrue(held().contains("Receipt of 3 May"));
        applicants.stages.erasures().erase(CLIENT, "admin", "asked by the client");
        assertEquals(Optional.empty(), examinations.find(id).orElseThrow().told());
        assertEquals(List.of(), examinations.open(), "nobody is left to decide on");
        assertTrue(held().contains("\"secondExamination\":") && held().contains("\"erased\":true"));
    }

    /** What is held on the request: it comes after the decisions. */
    private String held() {
        List<String> all = applicants.stages.decisions().told(CLIENT);
        return all.get(all.size() - 1);
    }
}
