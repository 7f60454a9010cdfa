package io.octroi.decision;

import static io.octroi.decision.Proposals.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.Thorough;
import io.octroi.decision.Replay.Cause;
import io.octroi.decision.Replay.Change;
import io.octroi.decision.Replay.Difference;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ReplaysIT {

    private static final int DECISIONS = Thorough.times(30, 1_000);
    private static final int CLIENTS = Math.min(DECISIONS, AssessedApplicants.COUNT);
    private static final double HALF_A_BIT = 1e-9;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;

    @BeforeEach
    void decide() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        DecisionDesk desk = applicants.stages.desk(applicants.champion);
        for (int i = 0; i < DECISIONS; i++) {
            desk.decide(Proposals.on(applicants, 1 + i % CLIENTS).seeing(i / CLIENTS), ADA);
        }
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    @Test
    void isIdenticalInAnotherProcess() {
        try (Stages restarted = new Stages(applicants.configuration)) {
            Champion champion = restarted.champion();
            champion.refresh();
            Replays replays = restarted.replays(champion);
            List<Decision> all = restarted.decisions().after(0, 2 * DECISIONS);
            assertEquals(DECISIONS, all.size());
            for (Decision decision : all) {
                Replay replay = replays.of(decision).orElseThrow();
                assertTrue(replay.isIdentical(), replay.toString());
                assertEquals(new Replay.Proof(0, 0, true, true), replay.proof().orElseThrow());
            }
        }
    }

    @Test
    void namesTheModelAfterAPromotion() {
        applicants.promoteTheRealModel();
        Decision decision = decision(3);
        Replay replay = replay(decision);
        assertTrue(replay.isReproduced());
        assertFalse(replay.isIdentical());
        Difference model = replay.differences().get(0);
        assertEquals(Cause.MODEL, model.cause());
        assertEquals(
                List.of(new Change(Change.MODEL, recorded(decision).model().id(), applicants.model())),
                model.changes());
        assertEquals(scoreNow(3) - recorded(decision).solvencyScore(), model.points(), HALF_A_BIT);
    }

    @Test
    void namesTheThresholdWhereThePolicyChanged() {
        applicants.promote(60);
        List<Difference> differences = replay(decision(3)).differences();
        Difference threshold = differences.stream()
                .filter(difference -> difference.cause() == Cause.THRESHOLD)
                .findFirst()
                .orElseThrow();
        assertEquals(10, threshold.points());
        assertEquals(List.of(new Change(Change.THRESHOLD, "50.0", "60.0")), threshold.changes());
    }

    @Test
    void namesTheDataAndByHowMuchTheyMoveTheScore() throws SQLException {
        Decision decision = decision(3);
        applicants.changed("update client set form = (select form from client where id = 9) where id = 3");
        applicants.changed("delete from credit_history where client_id = 3");
        Difference data = replay(decision).differences().get(0);
        assertEquals(Cause.DATA, data.cause());
        assertTrue(data.changes().contains(new Change("AMT_CREDIT", "3000", "9000")), data.toString());
        assertTrue(
                data.changes().stream()
                        .anyMatch(change -> change.what().equals(Change.HISTORY)
                                && change.now().equals("-")),
                data.toString());
        assertEquals(scoreNow(3) - recorded(decision).solvencyScore(), data.points(), HALF_A_BIT);
    }

    @Test
    void causesAddUpToTheWholeDifference() throws SQLException {
        applicants.changed("update client set form = (select form from client where id = 7) where id = 3");
        applicants.promoteTheRealModel();
        Replay replay = replay(decision(3));
        double points = replay.differences().stream()
                .filter(difference -> difference.cause() != Cause.THRESHOLD)
                .mapToDouble(Difference::points)
                .sum();
        assertEquals(scoreNow(3) - recorded(decision(3)).solvencyScore(), points, HALF_A_BIT);
    }

    @Test
    void nobodyReplaysWhatWasErased() {
        Decision decision = decision(3);
        applicants.stages.erasures().erase(3, "ada", "the client asked for it");
        assertEquals(
                Optional.empty(), applicants.stages.replays(applicants.champion).of(decision));
    }

    private Replay replay(Decision decision) {
        return applicants.stages.replays(applicants.champion).of(decision).orElseThrow();
    }

    private Decision decision(long client) {
        return applicants.stages.decisions().of(client).get(0);
    }

    private RecordedScore recorded(Decision decision) {
        return applicants
                .stages
                .decisions()
                .record(decision)
                .orElseThrow()
                .scored()
                .orElseThrow();
    }

    private double scoreNow(long client) {
        return applicants
                .champion
                .assessor()
                .assess(applicants.stages.clients().get(client + ""))
                .score()
                .solvencyScore();
    }
}
