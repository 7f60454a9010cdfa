package io.octroi.decision;

import static io.octroi.decision.Proposals.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("database")
class DecisionCheckTest {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;

    @BeforeEach
    void decide() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        DecisionDesk desk = applicants.stages.desk(applicants.champion);
        for (long client = 1; client <= 3; client++) {
            desk.decide(Proposals.on(applicants, client).seeing(0), ADA);
        }
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    @Test
    void findsNothingWrongWhereNothingIs() {
        applicants.stages.erasures().erase(2, "ada", "the client asked for it");
        assertEquals(new DecisionCheck.Result(3, Optional.empty()), check());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set answer = 'REFERRED' where client_id = 2",
                "update decision set decided_by = 'bob' where client_id = 2",
                "update decision set decided_at = timestamp '2020-01-01 00:00:00' where client_id = 2",
                "update decision set client_id = 7 where client_id = 2",
                "update decision set model_id = 'another' where client_id = 2",
                "update decision set model_id = null where client_id = 2",
                "update decision_record set content = (select r.content from decision_record r join decision d"
                        + " on d.id = r.decision_id where d.client_id = 3)"
                        + " where decision_id = (select id from decision where client_id = 2)",
                "delete from decision_record where decision_id = (select id from decision where client_id = 2)"
            })
    void namesTheFirstThatWasChanged(String change) throws SQLException {
        assertEquals(1, applicants.changed(change));
        DecisionCheck.Result found = check();
        assertEquals(1, found.decisions());
        assertTrue(found.wrong().orElseThrow().startsWith("decision "), found.toString());
    }

    @Test
    void missesADecisionThatWasTakenAway() throws SQLException {
        applicants.changed(
                "delete from decision_record where decision_id in (select id from decision where client_id = 3)");
        applicants.changed("delete from decision where client_id = 3");
        DecisionCheck.Result found = check();
        assertEquals(2, found.decisions());
        assertTrue(found.wrong().orElseThrow().contains("is gone"), found.toString());
    }

    private DecisionCheck.Result check() {
        return applicants.stages.auditing().decisionCheck().run(checked -> {});
    }
}
