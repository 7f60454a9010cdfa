package io.octroi.synthetic;

import static io.octroi.synthetic.InventedTables.has;
import static io.octroi.synthetic.InventedTables.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.HistoryColumn;
import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final int CLIENTS = 600;

    @TempDir
    private static Path folder;

    private final InventedTables tables = new InventedTables(folder);

    @BeforeAll
    static void invent() throws IOException {
        InventedTables.invent(6, CLIENTS, 100, folder);
    }

    @Test
    void hasTheColumnsAndCategoriesOfTheRealTables() throws IOException {
        for (HistoryTable table : HistoryTable.values()) {
            List<String> names =
                    table.columns().stream().map(HistoryColumn::name).toList();
            try (CsvText lines = CsvText.open(tables.folder(), table.title())) {
                assertEquals(names, lines.columns());
                for (CSVRecord line : lines) {
                    for (HistoryColumn column : table.columns()) {
                        String text = line.get(column.position());
                        boolean known = column.categories().isEmpty()
                                || text.isEmpty()
                                || column.categories().contains(text);
                        assertTrue(known, table + "." + column.name() + " " + text);
                    }
                }
            }
        }
    }

    @Test
    void tellsNothingOfStrangers() throws IOException {
        Set<String> clients = tables.keys("application_train", "SK_ID_CURR");
        clients.addAll(tables.keys("application_test", "SK_ID_CURR"));
        for (HistoryTable table : HistoryTable.values()) {
            if (table != HistoryTable.BUREAU_BALANCE) {
                assertTrue(clients.containsAll(tables.keys(table.title(), "SK_ID_CURR")), table.title());
            }
        }
        assertTrue(tables.keys("bureau", "SK_ID_BUREAU").containsAll(tables.keys("bureau_balance", "SK_ID_BUREAU")));
    }

    @Test
    void tellsOnlyOfLoansThatWereGrantedToTheClient() throws IOException {
        Map<String, CSVRecord> applications = tables.byKey("previous_application", "SK_ID_PREV");
        for (String table : List.of("POS_CASH_balance", "installments_payments", "credit_card_balance")) {
            for (CSVRecord line : tables.lines(table)) {
                CSVRecord loan = Objects.requireNonNull(applications.get(line.get("SK_ID_PREV")), line.toString());
                assertEquals("Approved", loan.get("NAME_CONTRACT_STATUS"), line.toString());
                assertEquals(loan.get("SK_ID_CURR"), line.get("SK_ID_CURR"), line.toString());
            }
        }
    }

    @Test
    void endsBureauCreditsAfterTheyBegan() throws IOException {
        int closed = 0;
        for (CSVRecord line : tables.lines("bureau")) {
            double opened = number(line, "DAYS_CREDIT");
            assertTrue(opened < 0, line.toString());
            assertTrue(
                    !has(line, "DAYS_CREDIT_ENDDATE") || number(line, "DAYS_CREDIT_ENDDATE") > opened, line.toString());
            assertTrue(number(line, "DAYS_CREDIT_UPDATE") >= opened, line.toString());
            boolean ended = has(line, "DAYS_ENDDATE_FACT");
            if (ended) {
                closed++;
                assertTrue(number(line, "DAYS_ENDDATE_FACT") < 0, line.toString());
                assertTrue(number(line, "DAYS_ENDDATE_FACT") > opened, line.toString());
                assertTrue(number(line, "DAYS_CREDIT_UPDATE") >= number(line, "DAYS_ENDDATE_FACT"), line.toString());
                assertTrue(
                        line.get("AMT_CREDIT_SUM_DEBT").isEmpty() || number(line, "AMT_CREDIT_SUM_DEBT") == 0,
                        line.toString());
            }
            assertFalse(ended && line.get("CREDIT_ACTIVE").equals("Active"), line.toString());
            assertFalse(!ended && line.get("CREDIT_ACTIVE").equals("Closed"), line.toString());
        }
        assertTrue(closed > CLIENTS, closed + " closed credits");
    }

    @Test
    void tellsTheMonthsOfABureauCreditFromItsBeginningAndClosesThemAfterItsEnd() throws IOException {
        Map<String, CSVRecord> credits = tables.byKey("bureau", "SK_ID_BUREAU");
        int closed = 0;
        int told = 0;
        for (List<CSVRecord> months : tables.groups("bureau_balance", "SK_ID_BUREAU")) {
            CSVRecord credit = Objects.requireNonNull(credits.get(months.get(0).get("SK_ID_BUREAU")));
            double first = number(months.get(months.size() - 1), "MONTHS_BALANCE");
            assertTrue(first * BureauMonths.DAYS_A_MONTH >= number(credit, "DAYS_CREDIT"), credit.toString());
            for (CSVRecord month : months) {
                told++;
                if (month.get("STATUS").equals("C")) {
                    closed++;
                    assertTrue(
                            (number(month, "MONTHS_BALANCE") + 1) * BureauMonths.DAYS_A_MONTH
                                    >= number(credit, "DAYS_ENDDATE_FACT"),
                            credit + " " + month);
                }
            }
        }
        assertEquals(0.46, closed / (double) told, 0.1);
    }
}
