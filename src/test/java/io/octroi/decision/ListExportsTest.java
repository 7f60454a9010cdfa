package io.octroi.decision;

import static io.octroi.decision.Selection.EVERYBODY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.UnreachableClients;
import io.octroi.decision.Worklist.Order;
import io.octroi.scoring.Recommendation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are longer than what is in memory at a time. */
@Tag("database")
class ListExportsTest {

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;
    private ListExports exports;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        applicants.reassessment().look();
        exports = applicants.stages.auditing().applicantLists(applicants.stages.assessments());
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    private List<Long> exported(Worklist list) {
        List<Long> numbers = new ArrayList<>();
        exports.open(list, "ada").each(line -> numbers.add(line.client().id()));
        return numbers;
    }

    private List<Long> shown(Worklist list) {
        return applicants.stages.assessments().page(list, 0, 10 * AssessedApplicants.COUNT).stream()
                .map(line -> line.client().id())
                .toList();
    }

    @Test
    void handsOutTheListAsItIsShown() {
        Worklist all = Worklist.of(applicants.model());
        Selection some =
                EVERYBODY.recommended(Recommendation.REFUSE).between(OptionalDouble.of(20_000), OptionalDouble.empty());
        for (Worklist list : List.of(
                all,
                all.sortedBy(Order.SCORE, true),
                all.narrowedTo(some).sortedBy(Order.AMOUNT, true),
                Worklist.of(Worklist.NO_MODEL))) {
            assertEquals(shown(list), exported(list));
        }
        assertTrue(shown(all.narrowedTo(some)).size() > 20);
        assertEquals(AssessedApplicants.COUNT, exported(all).size());
    }

    @Test
    void tellsTheJournalWhoTookWhatBeforeTheFirstLine() throws SQLException {
        Worklist list = Worklist.of(applicants.model())
                .narrowedTo(EVERYBODY.in(WorkState.OPEN).between(OptionalDouble.of(20_000), OptionalDouble.of(29_000)))
                .sortedBy(Order.AMOUNT, true);
        exports.open(list, "ada");
        assertEquals(
                List.of(
                        "ada {\"descending\":true,\"model\":\"" + applicants.model()
                                + "\",\"only\":{\"least\":20000,\"most\":29000,\"state\":\"open\"},\"order\":\"amount\",\"rows\":10}"),
                entries());
    }

    @Test
    void handsOutNothingThatCannotBeTold() throws SQLException {
        applicants.changed("alter table journal_entry rename to journal_gone");
        assertThrows(UnreachableClients.class, () -> exported(Worklist.of(applicants.model())));
    }

    private List<String> entries() throws SQLException {
        return applicants
                .stages
                .audit("auditor")
                .read(Optional.of("client.list-exported"), OptionalLong.empty(), 10)
                .stream()
                .map(reading -> reading.actor() + " " + reading.content())
                .toList();
    }
}
