package io.octroi.decision;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.decision.Selection.EVERYBODY;
import static io.octroi.decision.Worklist.Order.AMOUNT;
import static io.octroi.decision.Worklist.Order.NUMBER;
import static io.octroi.decision.Worklist.Order.PRODUCT;
import static io.octroi.decision.Worklist.Order.RECOMMENDATION;
import static io.octroi.decision.Worklist.Order.SCORE;
import static io.octroi.decision.Worklist.Order.STATE;
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
import java.util.OptionalDouble;
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
        store(1, MODEL, "70.0, 'GRANT', null", "'cash', 500");
        store(2, MODEL, "9.5, 'REFUSE', null", "'cash', 100.5");
        store(3, MODEL, "55.0, 'REFER', null", "'revolving', 500");
        store(4, MODEL, "null, null, 'FORM'", "null, null");
        store(5, MODEL, "70.0, 'GRANT', null", "'revolving', 900");
        store(6, "another", "99.0, 'GRANT', null", "'cash', 1");
        store(8, MODEL, "70.0, 'REFER', null", "'cash', 900");
    }

    @AfterEach
    void close() {
        stages.close();
    }

    /**
     * @param said score, recommendation and obstacle, as SQL
     * @param asked product and amount
     */
    private void store(long client, String model, String said, String asked) throws SQLException {
        try (Connection connection = TestDatabase.ownersConnection(configuration);
                PreparedStatement insert = connection.prepareStatement("insert into assessment select id, '" + model
                        + "', import_id, " + said + ", current_timestamp, " + asked
                        + ", 'OPEN' from client where id = ?")) {
            insert.setLong(1, client);
            assertEquals(1, insert.executeUpdate());
        }
    }

    private static Worklist sorted(Worklist.Order order, boolean descending) {
        return Worklist.of(MODEL).sortedBy(order, descending);
    }

    private static Worklist only(Selection selection, Worklist.Order order, boolean descending) {
        return sorted(order, descending).narrowedTo(selection);
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
        Selection refer = EVERYBODY.recommended(Recommendation.REFER);
        assertEquals(List.of(3L, 8L), numbers(only(refer, NUMBER, false)));
        assertEquals(List.of(8L, 3L), numbers(only(refer, NUMBER, true)));
        assertEquals(List.of(8L, 3L), numbers(only(refer, SCORE, true)));
        assertEquals(List.of(3L, 8L), numbers(only(refer, AMOUNT, false)));
        assertEquals(List.of(2L), numbers(only(EVERYBODY.recommended(Recommendation.REFUSE), SCORE, true)));
    }

    @Test
    void sortsByProductAndByAmountWithThoseWhoseFormWasNotReadLast() {
        assertEquals(List.of(1L, 2L, 8L, 3L, 5L, 4L, 6L, 7L, 9L), numbers(sorted(PRODUCT, false)));
        assertEquals(List.of(5L, 3L, 8L, 2L, 1L, 4L, 6L, 7L, 9L), numbers(sorted(PRODUCT, true)));
        assertEquals(List.of(2L, 1L, 3L, 5L, 8L, 4L, 6L, 7L, 9L), numbers(sorted(AMOUNT, false)));
        assertEquals(List.of(8L, 5L, 3L, 1L, 2L, 4L, 6L, 7L, 9L), numbers(sorted(AMOUNT, true)));
    }

    @Test
    void filtersByProductAndByAmountsThatBothCount() {
        assertEquals(List.of(3L, 5L), numbers(only(EVERYBODY.asking("revolving"), NUMBER, false)));
        assertEquals(List.of(8L, 1L, 2L), numbers(only(EVERYBODY.asking("cash"), SCORE, true)));
        assertEquals(List.of(), numbers(only(EVERYBODY.asking("gift"), NUMBER, false)));
        OptionalDouble from = OptionalDouble.of(100.5);
        OptionalDouble to = OptionalDouble.of(500);
        OptionalDouble none = OptionalDouble.empty();
        assertEquals(List.of(2L, 1L, 3L), numbers(only(EVERYBODY.between(from, to), AMOUNT, false)));
        assertEquals(List.of(1L, 3L, 5L, 8L), numbers(only(EVERYBODY.between(to, none), NUMBER, false)));
        assertEquals(List.of(2L), numbers(only(EVERYBODY.between(none, from), NUMBER, false)));
        assertEquals(List.of(1L, 2L), numbers(only(EVERYBODY.between(from, to).asking("cash"), NUMBER, false)));
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
                                + " values (?, ?, ?, 'UNAIDED', 'ada', current_timestamp, 'x')");
                PreparedStatement state =
                        connection.prepareStatement("update assessment set state = ? where client_id = ?")) {
            state.setString(1, answer.equals("REFERRED") ? "REFERRED" : "DECIDED");
            state.setLong(2, client);
            state.executeUpdate();
            insert.setLong(1, client);
            insert.setInt(2, ordinal);
            insert.setString(3, answer);
            assertEquals(1, insert.executeUpdate());
        }
    }

    private static Worklist in(WorkState state, Worklist.Order order, boolean descending) {
        return only(EVERYBODY.in(state), order, descending);
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
    void sortsByStateWithThoseWhoAreReassessedLast() throws SQLException {
        decide();
        assertEquals(List.of(1L, 5L, 3L, 4L, 8L, 2L, 6L, 7L, 9L), numbers(sorted(STATE, false)));
        assertEquals(List.of(2L, 8L, 4L, 3L, 5L, 1L, 6L, 7L, 9L), numbers(sorted(STATE, true)));
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
        return sorted(SCORE, false).narrowedTo(EVERYBODY.recommended(only).in(state));
    }

    @Test
    void tellsTheDecisionThatStandsWithOrWithoutAModel() throws SQLException {
        decide();
        for (String model : List.of(MODEL, Worklist.NO_MODEL)) {
            List<Assessments.Line> lines = stages.assessments().page(Worklist.of(model), 0, 100);
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
