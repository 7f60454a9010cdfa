package io.octroi.decision;

import static io.octroi.decision.AssessedApplicants.COUNT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class StoppedChampionTest {

    private static final int BATCH = 200;
    private static final String WHY = "The scores of renters look wrong since Monday.";

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;
    private ScoringSwitch scoring;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        scoring = applicants.stages.scoringSwitch();
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    @Test
    void assessesNobodyFromTheMomentItIsStoppedAndGoesOnWhenResumed() {
        String model = applicants.model();
        scoring.stop("ada", WHY);
        ScoringStopped stopped = assertThrows(ScoringStopped.class, applicants.champion::assessor);
        assertEquals(scoring.inForce(), Optional.of(stopped.stop()));
        assertFalse(applicants.champion.isReady());
        assertEquals(model, applicants.champion.model().orElseThrow().id(), "the model stays the champion");
        scoring.resume("ada", WHY);
        assertTrue(applicants.champion.isReady());
        assertEquals(model, applicants.model());
    }

    @Test
    void anotherProcessStopsAtItsNextRefresh() {
        try (Stages others = new Stages(applicants.configuration)) {
            Champion theirs = others.champion();
            theirs.refresh();
            scoring.stop("ada", WHY);
            assertTrue(theirs.isReady());
            theirs.refresh();
            assertThrows(ScoringStopped.class, theirs::assessor);
            scoring.resume("ada", WHY);
            theirs.refresh();
            assertTrue(theirs.isReady());
        }
    }

    @Test
    void isStoppedFromTheStart() {
        scoring.stop("ada", WHY);
        try (Stages others = new Stages(applicants.configuration)) {
            Champion theirs = others.champion();
            theirs.refresh();
            assertThrows(ScoringStopped.class, theirs::assessor);
        }
    }

    @Test
    void aPromotionMeanwhileIsTakenOverAndAssessesWhenResumed() {
        String before = applicants.model();
        scoring.stop("ada", WHY);
        applicants.promote(70);
        assertFalse(applicants.champion.isReady());
        scoring.resume("ada", WHY);
        assertFalse(applicants.model().equals(before));
    }

    @Test
    void peopleDecideWithoutAScoreMeanwhile() {
        scoring.stop("ada", WHY);
        Decision decision = applicants
                .stages
                .desk(applicants.champion)
                .decide(Proposals.on(applicants, 7).seeing(0), Proposals.ADA)
                .decision();
        assertEquals(Optional.empty(), decision.recommendation());
        assertEquals(1, applicants.stages.decisions().of(7).size());
    }

    @Test
    void theReassessmentRestsMeanwhileAndGoesOnAfter() {
        int[] batches = new int[1];
        Reassessment reassessment = new Reassessment(
                applicants.stages.assessments(),
                applicants.stages.clients(),
                applicants.stages.models(),
                applicants.champion,
                new CallingClock(() -> {
                    if (++batches[0] == 1) {
                        scoring.stop("ada", WHY);
                    }
                }));
        String model = applicants.model();
        reassessment.look();
        assertEquals(BATCH, applicants.stages.assessments().progress(model).current(), "no batch after the stop");
        reassessment.look();
        assertEquals(BATCH, applicants.stages.assessments().progress(model).current(), "it rests");
        scoring.resume("ada", WHY);
        reassessment.look();
        assertEquals(COUNT, applicants.current());
        applicants.assertAllAreAsTheAssessorSays();
    }
}
