package io.octroi.decision;

import static io.octroi.decision.Proposals.ADA;
import static io.octroi.decision.Proposals.on;
import static io.octroi.decision.Selection.EVERYBODY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The state that is stored with an assessment is that of the decision that stands, whichever is written first. */
@Tag("database")
class WorkStatesTest {

    private static final int CLIENT = 7;
    private static final int ROUNDS = 12;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;
    private DecisionDesk desk;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        desk = applicants.stages.desk(applicants.champion);
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    private void decide(Answer answer, int before) {
        desk.decide(on(applicants, CLIENT).answering(answer).seeing(before), ADA);
    }

    private List<Long> in(WorkState state) {
        Worklist list =
                Worklist.of(applicants.model()).narrowedTo(EVERYBODY.in(state)).sortedBy(Worklist.Order.SCORE, false);
        return applicants.stages.assessments().page(list, 0, 10).stream()
                .map(line -> line.client().id())
                .toList();
    }

    @Test
    void whoDecidesMovesAnAssessedFileOn() {
        applicants.reassessment().look();
        decide(Answer.REFERRED, 0);
        assertEquals(List.of(7L), in(WorkState.REFERRED));
        decide(Answer.REFUSED, 1);
        assertEquals(List.of(), in(WorkState.REFERRED));
        assertEquals(List.of(7L), in(WorkState.DECIDED));
    }

    @Test
    void whatWasDecidedBeforeIsKnownToTheAssessment() throws IOException {
        decide(Answer.REFERRED, 0);
        assertEquals(List.of(7L), in(WorkState.REFERRED), "while the file is still to be assessed");
        applicants.reassessment().look();
        assertEquals(List.of(7L), in(WorkState.REFERRED));
        decide(Answer.GRANTED, 1);
        applicants.importFolder();
        assertEquals(List.of(7L), in(WorkState.DECIDED), "once an import has taken the assessment away");
        applicants.reassessment().look();
        assertEquals(List.of(7L), in(WorkState.DECIDED));
    }

    @Test
    void aCountThatIsKeptFollowsEveryDecisionErasureAndAssessment() {
        Assessments kept = applicants.stages.assessments();
        Worklist open = Worklist.of(applicants.model()).narrowedTo(EVERYBODY.in(WorkState.OPEN));
        assertEquals(new ReassessmentProgress(0, AssessedApplicants.COUNT), kept.progress(applicants.model()));
        assertEquals(AssessedApplicants.COUNT, kept.count(open));
        applicants.reassessment().look();
        assertEquals(
                new ReassessmentProgress(AssessedApplicants.COUNT, AssessedApplicants.COUNT),
                kept.progress(applicants.model()));
        assertEquals(AssessedApplicants.COUNT, kept.count(open));
        decide(Answer.REFERRED, 0);
        assertEquals(AssessedApplicants.COUNT - 1, kept.count(open));
        applicants.stages.erasures().erase(9, "dpo", "request");
        assertEquals(AssessedApplicants.COUNT - 2, kept.count(open));
        assertEquals(AssessedApplicants.COUNT - 1, kept.count(Worklist.of(applicants.model())));
    }

    @Test
    void whoDecidesWhileTheFileIsAssessedIsNotForgotten() throws SQLException {
        Answer[] answers = {Answer.REFERRED, Answer.REFUSED};
        for (int round = 0; round < ROUNDS; round++) {
            applicants.changed("delete from assessment where client_id < 100");
            Answer answer = answers[round % 2];
            int before = round;
            CompletableFuture<Void> decision = CompletableFuture.runAsync(() -> decide(answer, before));
            applicants.reassessment().look();
            decision.join();
            WorkState expected = answer == Answer.REFERRED ? WorkState.REFERRED : WorkState.DECIDED;
            assertEquals(List.of(7L), in(expected), "round " + round);
        }
    }
}
