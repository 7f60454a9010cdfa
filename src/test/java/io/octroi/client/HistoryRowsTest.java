package io.octroi.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryRowsTest {

    @Test
    void sixTablesHaveTheColumnsOfTheInputFiles() {
        assertEquals(
                List.of(17, 3, 37, 8, 8, 23),
                List.of(HistoryTable.values()).stream()
                        .map(table -> table.columns().size())
                        .toList());
        for (HistoryTable table : HistoryTable.values()) {
            for (HistoryColumn column : table.columns()) {
                assertEquals(column, table.columns().get(column.position()));
            }
        }
    }

    @Test
    void readsNumbersDaysKeysAndCategories() {
        HistoryRows rows = bureau(Map.of(
                "SK_ID_BUREAU", "5000001",
                "CREDIT_ACTIVE", "Active",
                "CREDIT_TYPE", "Barter",
                "DAYS_CREDIT", "-12",
                "DAYS_CREDIT_ENDDATE", "365243.0",
                "AMT_CREDIT_SUM", "365243.0"));

        assertEquals(1, rows.size());
        assertEquals(5_000_001, value(rows, "SK_ID_BUREAU"));
        assertEquals(1, value(rows, "CREDIT_ACTIVE"));
        assertEquals(HistoryColumn.OTHER_CATEGORY, value(rows, "CREDIT_TYPE"));
        assertEquals(-12, value(rows, "DAYS_CREDIT"));
        assertEquals(Double.NaN, value(rows, "DAYS_CREDIT_ENDDATE"), "there is no such day");
        assertEquals(365_243, value(rows, "AMT_CREDIT_SUM"), "an amount may be what a day may not");
        assertEquals(Double.NaN, value(rows, "AMT_ANNUITY"));
    }

    @Test
    void refusesWhatIsNoNumberAndWhatIsNoColumn() {
        assertTrue(refusal("AMT_CREDIT_SUM", "1,5").contains("AMT_CREDIT_SUM is not a number"));
        assertTrue(refusal("AMT_CREDIT_SUM", "NaN").contains("is not a number"));
        assertTrue(refusal("AMT_CREDIT_SUM", "1e400").contains("too large"));
        assertTrue(refusal("SK_ID_BUREAU", "").contains("is no number of a client or credit"));
        assertTrue(refusal("SK_ID_BUREAU", "1.0").contains("is no number of a client or credit"));
        assertTrue(refusal("MOOD", "good").contains("is no column of bureau"));
    }

    @Test
    void aHistoryHasNoRowsWhereNoneAreGiven() {
        assertEquals(0, CreditHistory.NONE.rows(HistoryTable.BUREAU).size());
        assertEquals(CreditHistory.NONE, new CreditHistory(Map.of(HistoryTable.BUREAU, bureauRows(List.of()))));
    }

    private static String refusal(String column, String text) {
        return String.valueOf(assertThrows(UnreadableField.class, () -> bureau(Map.of(column, text)))
                .getMessage());
    }

    private static HistoryRows bureau(Map<String, String> row) {
        return bureauRows(List.of(row));
    }

    private static HistoryRows bureauRows(List<Map<String, String>> rows) {
        return HistoryRows.of(HistoryTable.BUREAU, rows);
    }

    private static double value(HistoryRows rows, String column) {
        return rows.value(0, HistoryTable.BUREAU.column(column).position());
    }
}
