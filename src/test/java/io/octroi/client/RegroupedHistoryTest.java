package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.octroi.RealSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegroupedHistoryTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeApplications() throws IOException {
        ClientFiles.applicantTable().with("7").writeTo(folder.resolve("application_test.csv"));
    }

    private Map<Long, CreditHistory> read(DataFolder data) {
        Map<Long, CreditHistory> read = new HashMap<>();
        try (RegroupedHistory history = RegroupedHistory.of(data)) {
            history.each((client, theirs) -> assertEquals(null, read.put(client, theirs), "each client comes once"));
        }
        return read;
    }

    private String refusal() {
        DataFolder data = DataFolder.at(folder);
        return String.valueOf(assertThrows(UnreadableCsv.class, () -> RegroupedHistory.of(data))
                .getMessage());
    }

    @Test
    void nobodyHasAHistoryInAFolderWithoutOne() {
        assertEquals(Map.of(), read(DataFolder.at(folder)));
    }

    @Test
    void bringsTogetherWhatManyFilesTellOfAClient() throws IOException {
        Map<HistoryTable, Map<Long, List<Map<String, String>>>> expected = new EnumMap<>(HistoryTable.class);
        for (HistoryTable table : List.of(HistoryTable.INSTALLMENTS_PAYMENTS, HistoryTable.POS_CASH_BALANCE)) {
            expected.put(table, writeShuffled(table));
        }
        Map<Long, CreditHistory> read = read(DataFolder.at(folder));
        assertEquals(100, read.size());
        read.forEach((client, history) -> expected.forEach((table, rows) -> assertEquals(
                HistoryRows.of(table, rows.getOrDefault(client, List.of())), history.rows(table), table.title())));
    }

    /** 20,000 rows of 100 clients in no order: several blocks of some partition. */
    private Map<Long, List<Map<String, String>>> writeShuffled(HistoryTable table) throws IOException {
        Random random = new Random(table.title().length());
        HistoryFiles file = HistoryFiles.of(table);
        Map<Long, List<Map<String, String>>> byClient = new HashMap<>();
        for (int row = 0; row < 20_000; row++) {
            int client = 100_000 + random.nextInt(100);
            file.with("SK_ID_CURR", "" + client, "SK_ID_PREV", "" + row);
            byClient.computeIfAbsent((long) client, first -> new ArrayList<>())
                    .add(file.rows().get(row));
        }
        file.writeTo(folder);
        return byClient;
    }

    @Test
    void findsTheClientOfABureauMonthByItsCredit() throws IOException {
        HistoryFiles.of(HistoryTable.BUREAU)
                .with("SK_ID_CURR", "7", "SK_ID_BUREAU", "70")
                .with("SK_ID_CURR", "8", "SK_ID_BUREAU", "80")
                .writeTo(folder);
        HistoryFiles months = HistoryFiles.of(HistoryTable.BUREAU_BALANCE)
                .with("SK_ID_BUREAU", "80", "MONTHS_BALANCE", "-1", "STATUS", "C")
                .with("SK_ID_BUREAU", "90", "MONTHS_BALANCE", "-1", "STATUS", "0")
                .with("SK_ID_BUREAU", "80", "MONTHS_BALANCE", "-2", "STATUS", "0");
        months.writeTo(folder);
        try (RegroupedHistory history = RegroupedHistory.of(DataFolder.at(folder))) {
            assertEquals(2, history.rows(HistoryTable.BUREAU));
            assertEquals(3, history.rows(HistoryTable.BUREAU_BALANCE));
            assertEquals(1, history.rowsOfNobody(HistoryTable.BUREAU_BALANCE));
            history.each((client, theirs) -> assertEquals(
                    HistoryRows.of(
                            HistoryTable.BUREAU_BALANCE,
                            client == 8
                                    ? List.of(
                                            months.rows().get(0), months.rows().get(2))
                                    : List.of()),
                    theirs.rows(HistoryTable.BUREAU_BALANCE)));
        }
    }

    @Test
    void refusesACreditOfTwoClients() throws IOException {
        HistoryFiles.of(HistoryTable.BUREAU)
                .with("SK_ID_CURR", "7", "SK_ID_BUREAU", "70")
                .with("SK_ID_CURR", "7", "SK_ID_BUREAU", "70")
                .with("SK_ID_CURR", "8", "SK_ID_BUREAU", "70")
                .writeTo(folder);
        HistoryFiles.of(HistoryTable.BUREAU_BALANCE).writeTo(folder);
        assertEquals(
                "bureau.csv, line 4, column SK_ID_BUREAU: this credit stands already with another client", refusal());
    }

    @Test
    void readsColumnsInAnyOrderAndTellsWhichItIgnoresOrMisses() throws IOException {
        Files.writeString(
                folder.resolve("installments_payments.csv"),
                "NOTE,AMT_PAYMENT,SK_ID_CURR,DAYS_INSTALMENT,SK_ID_PREV\nx,4.5,7,365243,70\nx,1e1,7,-3,70\n");
        DataFolder data = DataFolder.at(folder);
        assertEquals(
                HistoryRows.of(
                        HistoryTable.INSTALLMENTS_PAYMENTS,
                        List.of(
                                Map.of("SK_ID_PREV", "70", "SK_ID_CURR", "7", "AMT_PAYMENT", "4.5"),
                                Map.of(
                                        "SK_ID_PREV",
                                        "70",
                                        "SK_ID_CURR",
                                        "7",
                                        "AMT_PAYMENT",
                                        "10",
                                        "DAYS_INSTALMENT",
                                        "-3"))),
                read(data).getOrDefault(7L, CreditHistory.NONE).rows(HistoryTable.INSTALLMENTS_PAYMENTS));
        FileNote note = Objects.requireNonNull(data.notes().get("installments_payments.csv"));
        assertEquals(Set.of("NOTE"), note.ignoredColumns());
        assertEquals(
                Set.of("NUM_INSTALMENT_VERSION", "NUM_INSTALMENT_NUMBER", "DAYS_ENTRY_PAYMENT", "AMT_INSTALMENT"),
                note.absentColumns());
        assertEquals(2, note.missing().rows());
        assertEquals(0, note.missing().rate("AMT_PAYMENT"));
        assertEquals(0.5, note.missing().rate("DAYS_INSTALMENT"));
        assertEquals(1, note.missing().rate("AMT_INSTALMENT"));
    }

    @Test
    void namesTheCellThatCannotBeRead() throws IOException {
        HistoryFiles.of(HistoryTable.CREDIT_CARD_BALANCE)
                .with("SK_ID_CURR", "7", "SK_ID_PREV", "70", "AMT_BALANCE", "5,2")
                .writeTo(folder);
        assertEquals("credit_card_balance.csv, line 2: the row has 24 values, the header names 23", refusal());
        HistoryFiles.of(HistoryTable.CREDIT_CARD_BALANCE)
                .with("SK_ID_CURR", "7", "SK_ID_PREV", "70", "AMT_BALANCE", "much")
                .writeTo(folder);
        assertEquals("credit_card_balance.csv, line 2, column AMT_BALANCE: the value is not a number", refusal());
    }

    @Test
    void namesAMissingKey() throws IOException {
        Files.writeString(folder.resolve("bureau.csv"), "SK_ID_BUREAU\n7\n");
        assertEquals("bureau.csv, line 1, column SK_ID_CURR: this mandatory column is missing", refusal());
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        HistoryFiles.of(HistoryTable.BUREAU)
                .with("SK_ID_CURR", "7", "SK_ID_BUREAU", "70")
                .writeTo(folder);
        long before = spillFiles();
        read(DataFolder.at(folder));
        Files.writeString(folder.resolve("bureau_balance.csv"), "");
        refusal();
        assertEquals(before, spillFiles());
    }

    private static long spillFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir", "")))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".rows"))
                    .count();
        }
    }

    @Test
    void regroupsTheRealSample() {
        DataFolder data = DataFolder.at(RealSample.folder("data", "home-credit", "relational"));
        Map<HistoryTable, Long> kept = new EnumMap<>(HistoryTable.class);
        try (RegroupedHistory history = RegroupedHistory.of(data)) {
            history.each((client, theirs) -> {
                for (HistoryTable table : HistoryTable.values()) {
                    kept.merge(table, (long) theirs.rows(table).size(), Long::sum);
                }
            });
            for (HistoryTable table : HistoryTable.values()) {
                assertEquals(history.rows(table) - history.rowsOfNobody(table), kept.get(table), table.title());
            }
        }
        assertEquals(1_207_059, kept.get(HistoryTable.BUREAU_BALANCE));
    }
}
