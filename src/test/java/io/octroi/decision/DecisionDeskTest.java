package io.octroi.decision;

import static io.octroi.decision.Proposals.ADA;
import static io.octroi.decision.Proposals.BOB;
import static io.octroi.decision.Proposals.MOTIVE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.UnknownClient;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class DecisionDeskTest {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;
    private DecisionDesk desk;
    private Decisions decisions;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        applicants.promote(middleScore());
        desk = applicants.stages.desk(applicants.champion);
        decisions = applicants.stages.decisions();
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    @Test
    void agreesWithAGrantInOneSentence() {
        Decision decision = decided(on(Recommendation.GRANT).withMotive("").withGround(Optional.empty()), 0);
        assertEquals(Agreement.AGREES, decision.agreement());
        assertEquals(Optional.of(Recommendation.GRANT), decision.recommendation());
        assertEquals("ada", decision.by());
        assertEquals(
                List.of(decision.id()),
                decisions.of(decision.client()).stream().map(Decision::id).toList());
    }

    @Test
    void asksForGroundAndMotiveOfEveryOverrideAndEveryRefusal() {
        for (Recommendation said : Recommendation.values()) {
            for (Answer answer : Answer.values()) {
                Proposals bare =
                        on(said).answering(answer).withGround(Optional.empty()).withMotive("");
                boolean free = answer.follows(said) && answer != Answer.REFUSED;
                assertEquals(
                        free ? List.of() : List.of(Fault.GROUND_MISSING, Fault.MOTIVE_TOO_SHORT),
                        faultsOf(bare.seeing(0)),
                        said + " answered by " + answer);
            }
        }
    }

    @Test
    void countsRunsOfBlanksInAMotiveOnce() {
        Proposals override = on(Recommendation.GRANT).answering(Answer.REFERRED);
        assertEquals(
                List.of(Fault.MOTIVE_TOO_SHORT),
                faultsOf(override.withMotive("so it is" + " ".repeat(50) + "\n\n.")
                        .seeing(0)));
        assertEquals(
                List.of(Fault.MOTIVE_TOO_SHORT),
                faultsOf(override.withMotive("x".repeat(19)).seeing(0)));
        assertEquals(List.of(), faultsOf(override.withMotive("x".repeat(20)).seeing(0)));
    }

    @Test
    void refusesWhatCannotBe() {
        Proposals grant = on(Recommendation.GRANT);
        assertEquals(
                List.of(Fault.MOTIVE_UNPRINTABLE),
                faultsOf(grant.withMotive(MOTIVE + "\0").seeing(0)));
        assertEquals(
                List.of(Fault.MOTIVE_TOO_LONG),
                faultsOf(grant.withMotive("x".repeat(4_001)).seeing(0)));
        grant.withMotive(MOTIVE);
        for (String amount : List.of("0", "-5", "1000000000000", "10.001")) {
            assertEquals(
                    List.of(Fault.AMOUNT_OUT_OF_RANGE),
                    faultsOf(grant.withAmount(amount).seeing(0)),
                    amount);
        }
        grant.withAmount("10");
        for (int months : new int[] {0, -1, 481}) {
            assertEquals(
                    List.of(Fault.MONTHS_OUT_OF_RANGE),
                    faultsOf(grant.withMonths(months).seeing(0)));
        }
        assertEquals(
                List.of(Fault.KEY_UNUSABLE),
                faultsOf(grant.withMonths(1).withKey("two words").seeing(0)));
        assertEquals(List.of(), decisions.after(0, 10));
    }

    @Test
    void aReferredFileIsSettledByTheNextDecision() {
        Proposals file = on(Recommendation.REFER);
        assertEquals(
                Agreement.AGREES, decided(file.answering(Answer.REFERRED), 0).agreement());
        Decision second = decided(file.answering(Answer.GRANTED), 1);
        assertEquals(Agreement.SETTLES, second.agreement());
        assertEquals(2, second.ordinal());
        assertEquals(
                Agreement.OVERRIDES, decided(file.answering(Answer.REFUSED), 2).agreement());
    }

    @Test
    void tellsWhoDecidedMeanwhile() {
        Proposals file = on(Recommendation.GRANT);
        Proposal proposal = file.seeing(0);
        Decision first = desk.decide(proposal, BOB).decision();
        DecidedMeanwhile told = assertThrows(DecidedMeanwhile.class, () -> desk.decide(proposal, ADA));
        assertEquals(first.id(), told.standing().id());
        assertEquals("bob", told.standing().by());
        assertEquals(1, decisions.of(proposal.client()).size());
        assertThrows(
                SeenOtherwise.class, () -> desk.decide(on(Recommendation.REFUSE).seeing(1), ADA));
    }

    @Test
    void theSameRequestIsOneDecision() {
        Proposals file = on(Recommendation.GRANT).withKey("8f3c");
        Decision first = decided(file, 0);
        DecisionDesk.Recorded again = desk.decide(file.seeing(0), ADA);
        assertTrue(again.repeated());
        assertEquals(first.id(), again.decision().id());
        assertThrows(KeyTaken.class, () -> desk.decide(file.withMonths(25).seeing(1), ADA));
        assertThrows(
                KeyTaken.class,
                () -> desk.decide(on(Recommendation.REFUSE).withKey("8f3c").seeing(0), ADA));
        assertFalse(desk.decide(file.seeing(1), BOB).repeated());
    }

    @Test
    void aKeyStaysTheSameRequestAfterTheModelChanged() {
        Proposal proposal = on(Recommendation.GRANT).withKey("8f3c").seeing(0);
        Decision first = desk.decide(proposal, ADA).decision();
        applicants.promote(60);
        assertEquals(first.id(), desk.decide(proposal, ADA).decision().id());
    }

    @Test
    void refusesADecisionOnWhatIsNoLongerSo() {
        Proposal proposal = on(Recommendation.GRANT).seeing(0);
        applicants.importFolder();
        assertThrows(SeenOtherwise.class, () -> desk.decide(proposal, ADA));
        Proposal again = on(Recommendation.GRANT).seeing(0);
        applicants.promote(60);
        assertThrows(SeenOtherwise.class, () -> desk.decide(again, ADA));
        assertEquals(List.of(), decisions.after(0, 10));
    }

    @Test
    void decidesOnApplicantsAlone() {
        Proposal proposal = on(Recommendation.GRANT).seeing(0);
        assertThrows(UnknownClient.class, () -> desk.decide(about(proposal, 999_999), ADA));
        assertThrows(OutcomeKnown.class, () -> desk.decide(about(proposal, 1_000), ADA));
    }

    @Test
    void tellsTheJournalWhichRowAndWhichRecord() throws SQLException, IOException {
        Decision decision = decided(on(Recommendation.GRANT), 0);
        String told = journal(decision);
        assertTrue(told.contains("\"decision\":" + decision.id()), told);
        assertTrue(told.contains(decision.fingerprint()), told);
        assertFalse(told.contains("GRANT"), told);
        assertTrue(applicants
                .stages
                .audit("eve")
                .verify(Optional.empty(), Optional.empty(), (done, all) -> {})
                .altered()
                .isEmpty());
    }

    @Test
    void anErasedClientsRecordIsReadByNobody() throws SQLException {
        Decision decision = decided(on(Recommendation.REFUSE).answering(Answer.REFUSED), 0);
        assertTrue(decisions.record(decision).isPresent());
        applicants.stages.erasures().erase(decision.client(), "ada", "the client asked for it");
        assertTrue(decisions.record(decision).isEmpty());
        assertEquals(1, decisions.of(decision.client()).size());
    }

    @Test
    void thePersonIsHandedTheRecord() {
        Decision decision = decided(on(Recommendation.GRANT), 0);
        String record = new String(decisions.json(decision).orElseThrow(), StandardCharsets.UTF_8);
        assertEquals(List.of(record), decisions.told(decision.client()));
        assertEquals(
                List.of(record),
                applicants.stages.personalFiles("dpo").of(decision.client()).decisions());
        applicants.stages.erasures().erase(decision.client(), "ada", "the client asked for it");
        assertTrue(decisions.told(decision.client()).get(0).contains("\"erased\":true"));
    }

    private String journal(Decision decision) throws SQLException {
        return applicants
                .stages
                .audit("eve")
                .read(Optional.of("decision.recorded"), OptionalLong.of(decision.client()), 10)
                .get(0)
                .content();
    }

    private Decision decided(Proposals proposal, int seen) {
        return desk.decide(proposal.seeing(seen), ADA).decision();
    }

    private List<Fault> faultsOf(Proposal proposal) {
        Agreement agreement =
                Agreement.of(proposal.answer(), Optional.of(recommended(proposal.client())), Optional.empty());
        List<Fault> faults = proposal.faults(agreement);
        if (!faults.isEmpty()) {
            assertEquals(
                    faults,
                    assertThrows(UnacceptableDecision.class, () -> desk.decide(proposal, ADA))
                            .faults());
        }
        return faults;
    }

    /** On an applicant for whom the champion recommends that. */
    private Proposals on(Recommendation said) {
        return Proposals.on(
                applicants,
                applicants.stages.clients().after(0, Optional.empty(), AssessedApplicants.COUNT).stream()
                        .filter(client -> client.isApplicant() && recommended(client.id()) == said)
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    private Recommendation recommended(long client) {
        return score(client).recommendation();
    }

    /** As a threshold, it leaves somebody on either side and somebody in between. */
    private double middleScore() {
        double[] scores = LongStream.rangeClosed(1, AssessedApplicants.COUNT)
                .mapToDouble(client -> score(client).solvencyScore())
                .sorted()
                .toArray();
        return scores[scores.length / 2];
    }

    private Score score(long client) {
        return applicants
                .champion
                .assessor()
                .assess(applicants.stages.clients().get(client + ""))
                .score();
    }

    private static Proposal about(Proposal like, long client) {
        return new Proposal(
                client,
                like.answer(),
                like.ground(),
                like.motive(),
                like.amount(),
                like.months(),
                like.seen(),
                like.key());
    }
}
