package io.octroi.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.ApplicationForm;
import io.octroi.client.Client;
import io.octroi.client.CreditHistory;
import io.octroi.client.EverythingStored;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.HistoryRows;
import io.octroi.client.HistoryTable;
import io.octroi.decision.WhatIf.Fate;
import io.octroi.decision.WhatIf.Shift;
import io.octroi.explanation.Reason;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class WhatIfTest {

    /** One who has a credit history. */
    private static final long ADA = 99;

    private static final FormField CREDIT = FormLayout.CURRENT.field("AMT_CREDIT");
    private static final FormField ANNUITY = FormLayout.CURRENT.field("AMT_ANNUITY");

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        applicants.promoteTheRealModel();
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    private Client ada() {
        return applicants.stages.clients().get(ADA + "");
    }

    private WhatIf tried(ApplicationForm form) {
        return applicants.champion.assessor().whatIf(ada(), form);
    }

    @Test
    void saysOfAnUnchangedFormWhatTheAssessorSays() {
        WhatIf same = tried(ada().form());
        Assessor assessor = applicants.champion.assessor();
        Assessment assessment = assessor.assess(ada());
        assertEquals(assessment.score(), same.asked().score());
        assertEquals(
                assessor.reasons(assessor.explain(assessment)), same.asked().reasons());
        assertEquals(same.asked(), same.tried());
        assertEquals(0, same.points());
        assertTrue(same.shifts().stream().allMatch(shift -> shift.fate() == Fate.STAYED));
    }

    @Test
    void movesWhateverIsDerivedAndScoresAsAProgramThatTellsOfTheSameFormIsTold() {
        ApplicationForm other = ada().form().with(CREDIT, 900_000).with(ANNUITY, 60_000);
        WhatIf tried = tried(other);
        CreditHistory history = new CreditHistory(Map.of(
                HistoryTable.BUREAU,
                HistoryRows.of(
                        HistoryTable.BUREAU,
                        List.of(Map.of("SK_ID_BUREAU", ADA + "", "AMT_CREDIT_SUM", 500 * ADA + "")))));
        Assessor assessor = applicants.champion.assessor();
        Score told = assessor.score(assessor.vector(other, history));
        assertEquals(told, tried.tried().score());
        assertNotEquals(tried.asked().score(), tried.tried().score());
        FeatureVector before = assessor.assess(ada()).vector();
        FeatureVector after = assessor.vector(other, assessor.assess(ada()).history());
        for (String moved : List.of("AMT_CREDIT", "PAYMENT_RATE", "INCOME_CREDIT_PERC", "ANNUITY_INCOME_PERC")) {
            int at = before.order().position(moved).orElse(-1);
            assertTrue(at < 0 || before.value(at) != after.value(at), moved);
        }
    }

    @Test
    void tellsOfEveryReasonWhetherItCameWentOrStayed() {
        WhatIf tried = tried(ada().form().with(CREDIT, 2_000_000).with(ANNUITY, 20_000));
        List<Reason> asked = new ArrayList<>();
        List<Reason> now = new ArrayList<>();
        for (Shift shift : tried.shifts()) {
            shift.asked().ifPresent(asked::add);
            shift.tried().ifPresent(now::add);
            if (shift.fate() == Fate.STAYED) {
                assertEquals(shift.asked().map(Reason::theme), shift.tried().map(Reason::theme));
                assertEquals(shift.asked().map(Reason::isAgainst), shift.tried().map(Reason::isAgainst));
            }
        }
        assertEquals(tried.tried().reasons().all(), now);
        assertEquals(
                List.copyOf(tried.asked().reasons().all().stream()
                        .map(Reason::theme)
                        .sorted((one, other) -> one.id().compareTo(other.id()))
                        .toList()),
                asked.stream()
                        .map(Reason::theme)
                        .sorted((one, other) -> one.id().compareTo(other.id()))
                        .toList());
        assertTrue(tried.shifts().stream().anyMatch(shift -> shift.fate() != Fate.STAYED), "so large a credit tells");
    }

    @Test
    void storesNothing() throws SQLException {
        String before = EverythingStored.in(applicants.configuration).toString();
        tried(ada().form().with(CREDIT, 1));
        assertEquals(before, EverythingStored.in(applicants.configuration).toString());
        assertEquals(Optional.of("99000"), ada().form().text(CREDIT));
    }

    @Test
    void asksForNothingThatAClientIs() {
        assertEquals(
                List.of("NAME_CONTRACT_TYPE", "AMT_CREDIT", "AMT_ANNUITY", "AMT_GOODS_PRICE"),
                WhatIf.FIELDS.stream().map(FormField::name).toList());
    }
}
