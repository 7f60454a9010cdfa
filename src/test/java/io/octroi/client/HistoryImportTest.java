package io.octroi.client;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.octroi.TestDatabase;
import io.octroi.journal.Journal;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class HistoryImportTest {

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private Stages stages;

    @BeforeEach
    void open() throws IOException {
        stages = new Stages(TestDatabase.under(home));
        referenceTable().with("7,1").with("8,0").writeTo(folder.resolve("application_train.csv"));
        applicantTable().with("9").writeTo(folder.resolve("application_test.csv"));
        HistoryFiles.of(HistoryTable.BUREAU)
                .with("SK_ID_CURR", "7", "SK_ID_BUREAU", "70")
                .with("SK_ID_CURR", "6", "SK_ID_BUREAU", "60")
                .with("SK_ID_CURR", "7", "SK_ID_BUREAU", "71")
                .writeTo(folder);
        HistoryFiles.of(HistoryTable.BUREAU_BALANCE)
                .with("SK_ID_BUREAU", "71", "MONTHS_BALANCE", "-1")
                .with("SK_ID_BUREAU", "72", "MONTHS_BALANCE", "-1")
                .writeTo(folder);
        HistoryFiles.of(HistoryTable.POS_CASH_BALANCE)
                .with("SK_ID_CURR", "9", "SK_ID_PREV", "90")
                .writeTo(folder);
    }

    @AfterEach
    void close() {
        stages.close();
    }

    private ImportReport run() {
        try (HikariDataSource database = TestDatabase.pool(stages.configuration())) {
            return new ClientImport(
                            database, Clock.systemUTC(), RowCounts::pack, new Journal(Clock.systemUTC()), "test")
                    .run(DataFolder.at(folder));
        }
    }

    @Test
    void storesTheHistoryOfReferenceClientsAndApplicants() {
        assertEquals(new ImportReport.Histories(2, 0, 0), run().histories());

        assertEquals(RowCounts.of(2, 1, 0, 0, 0, 0), stages.clients().history(7));
        assertEquals(RowCounts.of(0, 0, 0, 1, 0, 0), stages.clients().history(9));
        assertEquals(Optional.empty(), stages.clients().history(8));
        assertEquals(Optional.of(RowCounts.LAYOUT), stages.clients().historyLayout("row-counts"));
        assertEquals(Optional.empty(), stages.clients().historyLayout("another"));
    }

    @Test
    void countsRowsOfUnknownClients() {
        Map<String, List<Long>> readAndSkipped = new HashMap<>();
        run().files().forEach(file -> readAndSkipped.put(file.file(), List.of(file.rows(), file.skippedRows())));
        assertEquals(
                Map.of(
                        "application_train.csv", List.of(2L, 0L),
                        "application_test.csv", List.of(1L, 0L),
                        "bureau.csv", List.of(3L, 1L),
                        "bureau_balance.csv", List.of(2L, 1L),
                        "POS_CASH_balance.csv", List.of(1L, 0L)),
                readAndSkipped);
    }

    @Test
    void comparesWhatIsMissingWithTheLastHistoryOfReferenceClients() throws IOException {
        assertEquals(0, file(run(), "bureau.csv").reference().rows(), "nothing was known before");
        HistoryFiles.of(HistoryTable.BUREAU)
                .with("SK_ID_CURR", "9", "SK_ID_BUREAU", "91", "DAYS_CREDIT", "-5")
                .writeTo(folder);
        Files.delete(folder.resolve("application_train.csv"));

        FileReport later = file(run(), "bureau.csv");

        assertEquals(0, later.note().missing().rate("DAYS_CREDIT"));
        assertEquals(3, later.reference().rows());
        assertEquals(1, later.reference().rate("DAYS_CREDIT"));
        assertEquals(3, file(run(), "bureau.csv").reference().rows(), "applicants alone leave the reference as it is");
    }

    private static FileReport file(ImportReport report, String name) {
        return report.files().stream()
                .filter(file -> file.file().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClientWhoComesAgainWithoutAHistoryHasNone() throws IOException {
        run();
        Files.delete(folder.resolve("bureau.csv"));
        Files.delete(folder.resolve("bureau_balance.csv"));
        HistoryFiles.of(HistoryTable.POS_CASH_BALANCE)
                .with("SK_ID_CURR", "9", "SK_ID_PREV", "90")
                .with("SK_ID_CURR", "9", "SK_ID_PREV", "91")
                .writeTo(folder);

        ImportReport report = run();

        assertEquals(Optional.empty(), stages.clients().history(7));
        assertEquals(RowCounts.of(0, 0, 0, 2, 0, 0), stages.clients().history(9));
        assertEquals(new ImportReport.Histories(1, 2, 1), report.histories());
        assertTrue(report.absentTables().contains(HistoryTable.BUREAU));
        assertFalse(report.absentTables().contains(HistoryTable.POS_CASH_BALANCE));
    }

    @Test
    void handsOverReferenceClientsWithTheirHistory() {
        run();
        Map<Long, Optional<HistorySummary>> read = new HashMap<>();
        stages.clients().eachReference(10, (client, history) -> read.put(client.id(), history));
        assertEquals(Map.of(7L, RowCounts.of(2, 1, 0, 0, 0, 0), 8L, Optional.empty()), read);
    }
}
