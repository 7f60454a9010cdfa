package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.octroi.client.ClientFiles;
import io.octroi.client.CreditHistory;
import io.octroi.client.DataFolder;
import io.octroi.client.HistoryFiles;
import io.octroi.client.HistoryRows;
import io.octroi.client.HistorySummaries.RowCount;
import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryVectorsTest {

    private static final int CLIENTS = 300;

    @TempDir
    Path folder;

    private final Aggregation aggregation = Catalogue.standard().aggregation();
    private final HistoryFiles bureau = HistoryFiles.of(HistoryTable.BUREAU);
    private final HistoryFiles months = HistoryFiles.of(HistoryTable.BUREAU_BALANCE);
    private final HistoryFiles instalments = HistoryFiles.of(HistoryTable.INSTALLMENTS_PAYMENTS);

    @BeforeEach
    void writeAFolder() throws IOException {
        ClientFiles.applicantTable().with("1").writeTo(folder.resolve("application_test.csv"));
        for (int i = 0; i < 4 * CLIENTS; i++) {
            String client = String.valueOf(1 + i % CLIENTS);
            bureau.with(
                    "SK_ID_CURR", client, "SK_ID_BUREAU", "9" + i, "DAYS_CREDIT", "-" + i, "AMT_CREDIT_SUM", i + ".7");
            months.with("SK_ID_BUREAU", "9" + i, "MONTHS_BALANCE", "-" + i % 30, "STATUS", String.valueOf(i % 3));
            instalments.with("SK_ID_CURR", client, "SK_ID_PREV", "" + i % 7, "AMT_PAYMENT", i + ".1");
        }
        months.with("SK_ID_BUREAU", "5", "MONTHS_BALANCE", "-1", "STATUS", "C");
        for (HistoryFiles file : List.of(bureau, months, instalments)) {
            file.writeTo(folder);
        }
    }

    @Test
    void areWhatEachHistoryComesToAlone() {
        try (HistoryVectors vectors = vectors()) {
            for (long client = 1; client <= CLIENTS; client++) {
                HistoryVector alone = aggregation.of(history(String.valueOf(client)));
                assertNotEquals(HistoryVector.NONE, alone);
                assertEquals(alone, vectors.vector(client));
            }
        }
    }

    @Test
    void knowNothingOfAStranger() {
        try (HistoryVectors vectors = vectors()) {
            assertSame(HistoryVector.NONE, vectors.vector(CLIENTS + 1));
        }
    }

    @Test
    void countRowsOfClientsNobodyAskedFor() {
        try (HistoryVectors vectors = vectors()) {
            assertEquals(Optional.empty(), vectors.of(CLIENTS + 1));
            for (long client = 3; client <= CLIENTS; client++) {
                assertEquals(vectors.vector(client), vectors.vector(client));
            }
            assertEquals(new RowCount(4 * CLIENTS, 2 * 4), vectors.rows().get(HistoryTable.BUREAU));
            assertEquals(
                    new RowCount(4 * CLIENTS + 1, 2 * 4 + 1),
                    vectors.rows().get(HistoryTable.BUREAU_BALANCE),
                    "one of a credit of nobody");
            assertFalse(vectors.rows().containsKey(HistoryTable.CREDIT_CARD_BALANCE), "there is no such file");
        }
    }

    private HistoryVectors vectors() {
        return HistoryVectors.of(DataFolder.at(folder), aggregation);
    }

    private CreditHistory history(String client) {
        List<Map<String, String>> credits = rows(bureau, "SK_ID_CURR", List.of(client));
        List<String> numbers = credits.stream()
                .map(row -> row.getOrDefault("SK_ID_BUREAU", ""))
                .toList();
        return new CreditHistory(Map.of(
                HistoryTable.BUREAU, HistoryRows.of(HistoryTable.BUREAU, credits),
                HistoryTable.BUREAU_BALANCE,
                        HistoryRows.of(HistoryTable.BUREAU_BALANCE, rows(months, "SK_ID_BUREAU", numbers)),
                HistoryTable.INSTALLMENTS_PAYMENTS,
                        HistoryRows.of(
                                HistoryTable.INSTALLMENTS_PAYMENTS, rows(instalments, "SK_ID_CURR", List.of(client)))));
    }

    private static List<Map<String, String>> rows(HistoryFiles file, String column, List<String> wanted) {
        return file.rows().stream()
                .filter(row -> wanted.contains(row.get(column)))
                .collect(Collectors.toList());
    }
}
