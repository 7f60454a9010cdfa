package io.octroi.decision;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.decision.Worklist.Order.NUMBER;
import static io.octroi.decision.Worklist.Order.RECOMMENDATION;
import static io.octroi.decision.Worklist.Order.SCORE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.TestDatabase;
import io.octroi.client.ClientFiles;
import io.octroi.client.DataFolder;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import io.octroi.scoring.Recommendation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class AssessmentsTest {

    private static final String MODEL = "mine";

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private Configuration configuration;
    private Stages stages;

    /** Nine applicants: five have a current score, one cannot be assessed, three are being reassessed. */
    @BeforeEach
    void open() throws IOException, SQLException {
        configuration = TestDatabase.under(home);
        stages = new Stages(configuration);
        ClientFiles applicants = applicantTable();
        for (int i = 1; i <= 9; i++) {
            applicants.with(i + "");
        }
        applicants.writeTo(folder.resolve("application_test.csv"));
        stages.clientImport().run(DataFolder.at(folder));
        store(1, MODEL, 0, "70.0, 'GRANT', null");
        store(2, MODEL, 0, "9.5, 'REFUSE', null");
        store(3, MODEL, 0, "55.0, 'REFER', null");
        store(4, MODEL, 0, "null, null, 'FORM'");
        store(5, MODEL, 0, "70.0, 'GRANT', null");
        store(6, "another", 0, "99.0, 'GRANT', null");
        store(7, MODEL, 1, "1.0, 'REFUSE', null");
        store(8, MODEL, 0, "70.0, 'REFER', null");
    }

    @AfterEach
    void close() {
        stages.close();
    }

    /** @param said score, recommendation and obstacle, as SQL */
    private void store(long client, String model, int imports, String said) throws SQLException {
        try (Connection connection = TestDatabase.ownersConnection(configuration);
                PreparedStatement insert = connection.prepareStatement("insert into assessment select id, '" + model
                        + "', import_id - " + imports + ", " + said + ", current_timestamp from client where id = ?")) {
            insert.setLong(1, client);
            assertEquals(1, insert.executeUpdate());
        }
    }

    private static Worklist sorted(Worklist.Order order, boolean descending) {
        return new Worklist(MODEL, order, descending, Optional.empty(), Optional.empty());
    }

    private List<Long> numbers(Worklist list, int first, int size) {
        return stages.assessments().page(list, first, size).stream()
                .map(line -> line.client().id())
                .toList();
    }

    /** All numbers of the list, asked for in pages of every size: the same, whichever it is. */
    private List<Long> numbers(Worklist list) {
        List<Long> all = numbers(list, 0, 100);
        for (int size = 1; size <= all.size(); size++) {
            List<Long> paged = new ArrayList<>();
            for (int first = 0; first < all.size(); first += size) {
                paged.addAll(numbers(list, first, size));
            }
            assertEquals(all, paged, "in pages of " + size);
        }
        assertEquals(all.size(), stages.assessments().count(list));
        return all;
    }

    @Test
    void sortsByNumber() {
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), numbers(sorted(NUMBER, false)));
        assertEquals(List.of(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L), numbers(sorted(NUMBER, true)));
    }

    @Test
    void sortsByScoreAndEqualScoresByNumberWithThoseWithoutOneLast() {
        assertEquals(List.of(2L, 3L, 1L, 5L, 8L, 4L, 6L, 7L, 9L), numbers(sorted(SCORE, false)));
        assertEquals(List.of(8L, 5L, 1L, 3L, 2L, 4L, 6L, 7L, 9L), numbers(sorted(SCORE, true)));
    }

    @Test
    void sortsByRecommendationFromGrantToRefuse() {
        assertEquals(List.of(1L, 5L, 3L, 8L, 2L, 4L, 6L, 7L, 9L), numbers(sorted(RECOMMENDATION, false)));
        assertEquals(List.of(2L, 8L, 3L, 5L, 1L, 4L, 6L, 7L, 9L), numbers(sorted(RECOMMENDATION, true)));
    }

    @Test
    void filtersByRecommendationInEveryOrder() {
        Optional<Recommendation> refer = Optional.of(Recommendation.REFER);
        assertEquals(List.of(3L, 8L), numbers(new Worklist(MODEL, NUMBER, false, refer, Optional.empty())));
        assertEquals(List.of(8L, 3L), numbers(new Worklist(MODEL, NUMBER, true, refer, Optional.empty())));
        assertEquals(List.of(8L, 3L), numbers(new Worklist(MODEL, SCORE, true, refer, Optional.empty())));
        assertEquals(
                List.of(2L),
                numbers(new Worklist(MODEL, SCORE, true, Optional.of(Recommendation.REFUSE), Optional.empty())));
    }

    @Test
    void tellsOnlyWhatIsCurrent() {
        List<Assessments.Line> lines = stages.assessments().page(sorted(NUMBER, false), 0, 100);
        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 8L),
                lines.stream()
                        .filter(line -> line.assessment().isPresent())
                        .map(line -> line.client().id())
                        .toList());
        assertEquals(
                Optional.of(Obstacle.FORM),
                lines.get(3).assessment().orElseThrow().obstacle());
        assertEquals(new ReassessmentProgress(6, 9), stages.assessments().progress(MODEL));
        assertEquals(new ReassessmentProgress(1, 9), stages.assessments().progress("another"));
        assertEquals(new ReassessmentProgress(0, 9), stages.assessments().progress("a third"));
    }

    /** 1 granted after a referral, 2 referred, 5 refused, 9 referred again; nobody has decided on the others. */
    private void decide() throws SQLException {
        decided(1, 1, "REFERRED");
        decided(1, 2, "GRANTED");
        decided(2, 1, "REFERRED");
        decided(5, 1, "REFUSED");
        decided(9, 1, "GRANTED");
        decided(9, 2, "REFERRED");
    }

    private void decided(long client, int ordinal, String answer) throws SQLException {
        try (Connection connection = TestDatabase.ownersConnection(configuration);
                PreparedStatement insert = connection.prepareStatement(
                        "insert into decision (client_id, ordinal, answer, agreement, decided_by, decided_at, request)"
                                + " values (?, ?, ?, 'UNAIDED', 'ada', current_timestamp, 'x')")) {
            insert.setLong(1, client);
            insert.setInt(2, ordinal);
            insert.setString(3, answer);
            assertEquals(1, insert.executeUpdate());
        }
    }

    private static Worklist in(WorkState state, Worklist.Order order, boolean descending) {
        return new Worklist(MODEL, order, descending, Optional.empty(), Optional.of(state));
    }

    @Test
    void filtersByTheDecisionThatStandsInEveryOrder() throws SQLException {
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), numbers(in(WorkState.OPEN, NUMBER, false)));
        assertEquals(List.of(), numbers(in(WorkState.DECIDED, SCORE, false)));
        decide();
        assertEquals(List.of(3L, 4L, 6L, 7L, 8L), numbers(in(WorkState.OPEN, NUMBER, false)));
        assertEquals(List.of(8L, 3L, 4L, 6L, 7L), numbers(in(WorkState.OPEN, SCORE, true)));
        assertEquals(List.of(9L, 2L), numbers(in(WorkState.REFERRED, NUMBER, true)));
        assertEquals(List.of(2L, 9L), numbers(in(WorkState.REFERRED, RECOMMENDATION, true)));
        assertEquals(List.of(1L, 5L), numbers(in(WorkState.DECIDED, SCORE, false)));
        assertEquals(List.of(5L, 1L), numbers(in(WorkState.DECIDED, RECOMMENDATION, true)));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L), numbers(sorted(NUMBER, false)));
    }

    @Test
    void filtersByStateAndRecommendationTogether() throws SQLException {
        decide();
        assertEquals(List.of(3L, 8L), numbers(both(Recommendation.REFER, WorkState.OPEN)));
        assertEquals(List.of(1L, 5L), numbers(both(Recommendation.GRANT, WorkState.DECIDED)));
        assertEquals(List.of(2L), numbers(both(Recommendation.REFUSE, WorkState.REFERRED)));
        assertEquals(List.of(), numbers(both(Recommendation.REFUSE, WorkState.OPEN)));
    }

    private static Worklist both(Recommendation only, WorkState state) {
        return new Worklist(MODEL, SCORE, false, Optional.of(only), Optional.of(state));
    }

    @Test
    void tellsTheDecisionThatStandsWithOrWithoutAModel() throws SQLException {
        decide();
        for (String model : List.of(MODEL, Worklist.NO_MODEL)) {
            Worklist all = new Worklist(model, NUMBER, false, Optional.empty(), Optional.empty());
            List<Assessments.Line> lines = stages.assessments().page(all, 0, 100);
            assertEquals(
                    List.of("GRANTED", "REFERRED", "", "", "REFUSED", "", "", "", "REFERRED"),
                    lines.stream()
                            .map(line -> line.standing()
                                    .map(decision -> decision.answer().name())
                                    .orElse(""))
                            .toList());
            assertEquals(WorkState.DECIDED, lines.get(0).state());
            assertEquals(WorkState.REFERRED, lines.get(8).state());
            assertEquals(WorkState.OPEN, lines.get(2).state());
        }
    }
}
