package io.octroi.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.HistoryColumn;
import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final int CLIENTS = 600;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void invent() throws IOException {
        new SyntheticPopulation(6).write(CLIENTS, 100, folder, written -> {});
    }

    @Test
    void hasTheColumnsAndCategoriesOfTheRealTables() throws IOException {
        for (HistoryTable table : HistoryTable.values()) {
            List<String> names =
                    table.columns().stream().map(HistoryColumn::name).toList();
            try (CsvText lines = CsvText.open(folder, table.title())) {
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
        Set<String> clients = keys("application_train", "SK_ID_CURR");
        clients.addAll(keys("application_test", "SK_ID_CURR"));
        for (HistoryTable table : HistoryTable.values()) {
            if (table != HistoryTable.BUREAU_BALANCE) {
                assertTrue(clients.containsAll(keys(table.title(), "SK_ID_CURR")), table.title());
            }
        }
        assertTrue(keys("bureau", "SK_ID_BUREAU").containsAll(keys("bureau_balance", "SK_ID_BUREAU")));
        Set<String> lent = new HashSet<>();
        for (CSVRecord line : lines("previous_application")) {
            if (line.get("NAME_CONTRACT_STATUS").equals("Approved")) {
                lent.add(line.get("SK_ID_PREV"));
            }
        }
        for (String table : List.of("POS_CASH_balance", "installments_payments", "credit_card_balance")) {
            assertTrue(lent.containsAll(keys(table, "SK_ID_PREV")), table);
        }
    }

    @Test
    void endsBureauCreditsAfterTheyBegan() throws IOException {
        int closed = 0;
        for (CSVRecord line : lines("bureau")) {
            double opened = number(line, "DAYS_CREDIT");
            assertTrue(opened < 0, line.toString());
            assertTrue(number(line, "DAYS_CREDIT_UPDATE") >= opened, line.toString());
            boolean ended = !line.get("DAYS_ENDDATE_FACT").isEmpty();
            if (ended) {
                closed++;
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
        Map<String, CSVRecord> credits =
                lines("bureau").stream().collect(Collectors.toMap(line -> line.get("SK_ID_BUREAU"), line -> line));
        for (List<CSVRecord> months : groups("bureau_balance", "SK_ID_BUREAU")) {
            CSVRecord credit = Objects.requireNonNull(credits.get(months.get(0).get("SK_ID_BUREAU")));
            double first = number(months.get(months.size() - 1), "MONTHS_BALANCE");
            assertTrue(first * BureauMonths.DAYS_A_MONTH >= number(credit, "DAYS_CREDIT"), credit.toString());
            for (CSVRecord month : months) {
                if (month.get("STATUS").equals("C")) {
                    assertTrue(
                            (number(month, "MONTHS_BALANCE") + 1) * BureauMonths.DAYS_A_MONTH
                                    >= number(credit, "DAYS_ENDDATE_FACT"),
                            credit + " " + month);
                }
            }
        }
    }

    @Test
    void repaysLoansByTheirTerms() throws IOException {
        Map<String, CSVRecord> loans = lines("previous_application").stream()
                .collect(Collectors.toMap(line -> line.get("SK_ID_PREV"), line -> line));
        int compared = 0;
        for (List<CSVRecord> rows : groups("installments_payments", "SK_ID_PREV")) {
            CSVRecord loan = Objects.requireNonNull(loans.get(rows.get(0).get("SK_ID_PREV")));
            if (loan.get("NAME_CONTRACT_TYPE").equals("Revolving loans")) {
                continue;
            }
            for (CSVRecord row : rows) {
                double instalment = number(row, "NUM_INSTALMENT_NUMBER");
                assertTrue(instalment <= number(loan, "CNT_PAYMENT"), row.toString());
                assertEquals(number(loan, "DAYS_FIRST_DUE") + 30 * (instalment - 1), number(row, "DAYS_INSTALMENT"));
                assertTrue(number(row, "AMT_INSTALMENT") >= number(loan, "AMT_ANNUITY") - 0.001, row.toString());
                assertTrue(number(row, "DAYS_ENTRY_PAYMENT") < 0, row.toString());
                compared++;
            }
        }
        assertTrue(compared > 10 * CLIENTS, compared + " instalments");
    }

    @Test
    void countsTheInstalmentsOfALoanDownUntilItIsCompleted() throws IOException {
        int completed = 0;
        for (List<CSVRecord> months : groups("POS_CASH_balance", "SK_ID_PREV")) {
            double before = Double.MAX_VALUE;
            for (CSVRecord month : months) {
                assertFalse(before == 0 && month.get("NAME_CONTRACT_STATUS").isEmpty(), month.toString());
                double left = number(month, "CNT_INSTALMENT_FUTURE");
                assertTrue(left <= before && left <= number(month, "CNT_INSTALMENT"), month.toString());
                before = left;
            }
            CSVRecord last = months.get(months.size() - 1);
            boolean over = last.get("NAME_CONTRACT_STATUS").equals("Completed");
            completed += over ? 1 : 0;
            assertTrue(over || number(last, "MONTHS_BALANCE") == -1, last.toString());
        }
        assertTrue(completed > CLIENTS, completed + " completed loans");
    }

    @Test
    void makesTheBalanceOfACardFollowFromDrawingsPaymentsAndInterest() throws IOException {
        int owing = 0;
        for (List<CSVRecord> months : groups("credit_card_balance", "SK_ID_PREV")) {
            double before = 0;
            for (CSVRecord month : months) {
                double balance = number(month, "AMT_BALANCE");
                double without =
                        before + number(month, "AMT_DRAWINGS_CURRENT") - number(month, "AMT_PAYMENT_TOTAL_CURRENT");
                assertEquals(without, balance, 0.027 * before + 0.1, month.toString());
                assertTrue(balance == 0 || number(month, "AMT_CREDIT_LIMIT_ACTUAL") > 0, month.toString());
                owing += balance > 0 ? 1 : 0;
                before = balance;
            }
        }
        assertTrue(owing > 5 * CLIENTS, owing + " months with a balance");
    }

    @Test
    void makesWhoDefaultedTheRiskierBorrower() throws IOException {
        Path many = Files.createDirectories(folder.resolve("many"));
        new SyntheticPopulation(8).write(3_000, 0, many, written -> {});
        Outcomes outcomes = Outcomes.of(many);
        ClientCorrelation recent = new ClientCorrelation("DAYS_CREDIT", Aggregate.Way.MEAN, 0.125, 0);
        TableSample bureau =
                TableSample.of(many, "bureau", PublishedStatistics.of(HistoryTable.BUREAU), List.of(recent), outcomes);

        assertEquals(recent.published(), bureau.correlation(recent).orElseThrow(), 0.05);
    }

    private static double number(CSVRecord line, String column) {
        return Double.parseDouble(line.get(column));
    }

    private static List<CSVRecord> lines(String table) throws IOException {
        List<CSVRecord> lines = new ArrayList<>();
        try (CsvText text = CsvText.open(folder, table)) {
            text.forEach(lines::add);
        }
        return lines;
    }

    private static Set<String> keys(String table, String column) throws IOException {
        return lines(table).stream().map(line -> line.get(column)).collect(Collectors.toSet());
    }

    /** The lines of a table by a key, in the file's order. */
    private static Iterable<List<CSVRecord>> groups(String table, String key) throws IOException {
        Map<String, List<CSVRecord>> groups = new HashMap<>();
        for (CSVRecord line : lines(table)) {
            groups.computeIfAbsent(line.get(key), first -> new ArrayList<>()).add(line);
        }
        return groups.values();
    }
}
