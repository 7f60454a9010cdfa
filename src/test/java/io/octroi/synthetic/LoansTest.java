package io.octroi.synthetic;

import static io.octroi.synthetic.InventedTables.has;
import static io.octroi.synthetic.InventedTables.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.statistics.Correlation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoansTest {

    private static final int CLIENTS = 800;

    @TempDir
    private static Path folder;

    private final InventedTables tables = new InventedTables(folder);

    @BeforeAll
    static void invent() throws IOException {
        InventedTables.invent(7, CLIENTS, 0, folder);
    }

    @Test
    void datesALoanFromItsGrantToItsEnd() throws IOException {
        int ended = 0;
        for (CSVRecord line : tables.lines("previous_application")) {
            double decided = number(line, "DAYS_DECISION");
            assertTrue(decided < 0, line.toString());
            boolean card = line.get("NAME_CONTRACT_TYPE").equals("Revolving loans");
            if (has(line, "DAYS_FIRST_DUE") && !card) {
                assertTrue(number(line, "DAYS_FIRST_DUE") >= decided + 30, line.toString());
            }
            assertTrue(!has(line, "DAYS_LAST_DUE") || number(line, "DAYS_LAST_DUE") < 0, line.toString());
            if (has(line, "DAYS_TERMINATION")) {
                ended++;
                assertTrue(number(line, "DAYS_TERMINATION") < 0, line.toString());
                assertTrue(number(line, "DAYS_TERMINATION") >= number(line, "DAYS_LAST_DUE"), line.toString());
            }
        }
        assertTrue(ended > CLIENTS, ended + " ended loans");
    }

    @Test
    void numbersTheApplicationsOfAClientInTheirOrder() throws IOException {
        for (List<CSVRecord> applications : tables.groups("previous_application", "SK_ID_CURR")) {
            double before = Double.NEGATIVE_INFINITY;
            double numberBefore = 0;
            for (CSVRecord application : applications) {
                assertTrue(number(application, "DAYS_DECISION") >= before, application.toString());
                assertTrue(number(application, "SK_ID_PREV") > numberBefore, application.toString());
                before = number(application, "DAYS_DECISION");
                numberBefore = number(application, "SK_ID_PREV");
            }
        }
    }

    @Test
    void asksForMoreThanTheCreditInAllInstalmentsTogether() throws IOException {
        int compared = 0;
        for (CSVRecord line : tables.lines("previous_application")) {
            if (has(line, "AMT_ANNUITY") && number(line, "CNT_PAYMENT") > 0) {
                compared++;
                assertTrue(
                        number(line, "AMT_ANNUITY") * number(line, "CNT_PAYMENT") >= number(line, "AMT_CREDIT") - 1,
                        line.toString());
            }
        }
        assertTrue(compared > CLIENTS, compared + " loans");
    }

    @Test
    void repaysLoansByTheirTerms() throws IOException {
        Map<String, CSVRecord> loans = tables.byKey("previous_application", "SK_ID_PREV");
        int compared = 0;
        for (List<CSVRecord> rows : tables.groups("installments_payments", "SK_ID_PREV")) {
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
        for (List<CSVRecord> months : tables.groups("POS_CASH_balance", "SK_ID_PREV")) {
            double before = Double.MAX_VALUE;
            for (CSVRecord month : months) {
                assertTrue(number(month, "MONTHS_BALANCE") < 0, month.toString());
                double left = number(month, "CNT_INSTALMENT_FUTURE");
                assertTrue(left <= before && left <= number(month, "CNT_INSTALMENT"), month.toString());
                before = left;
            }
            CSVRecord last = months.get(months.size() - 1);
            boolean over = last.get("NAME_CONTRACT_STATUS").equals("Completed");
            completed += over ? 1 : 0;
            boolean writtenOff = number(last, "SK_DPD") == 720;
            assertTrue(over || writtenOff || number(last, "MONTHS_BALANCE") == -1, last.toString());
            assertTrue(!over || before == 0, last.toString());
        }
        assertTrue(completed > CLIENTS, completed + " completed loans");
    }

    @Test
    void makesTheBalanceOfACardFollowFromDrawingsPaymentsAndInterest() throws IOException {
        int owing = 0;
        for (List<CSVRecord> months : tables.groups("credit_card_balance", "SK_ID_PREV")) {
            double before = 0;
            for (CSVRecord month : months) {
                double balance = number(month, "AMT_BALANCE");
                double without =
                        before + number(month, "AMT_DRAWINGS_CURRENT") - number(month, "AMT_PAYMENT_TOTAL_CURRENT");
                assertEquals(without, balance, 0.027 * before + 0.1, month.toString());
                assertTrue(number(month, "MONTHS_BALANCE") < 0, month.toString());
                assertTrue(balance == 0 || number(month, "AMT_CREDIT_LIMIT_ACTUAL") > 0, month.toString());
                assertEquals(
                        number(month, "AMT_DRAWINGS_CURRENT") > 0,
                        number(month, "CNT_DRAWINGS_CURRENT") > 0,
                        month.toString());
                owing += balance > 0 ? 1 : 0;
                before = balance;
            }
        }
        assertTrue(owing > 4 * CLIENTS, owing + " months with a balance");
    }

    @Test
    void countsTheDaysOfArrearsOnFromMonthToMonth() throws IOException {
        int grown = 0;
        int stopped = 0;
        for (List<CSVRecord> months : tables.groups("POS_CASH_balance", "SK_ID_PREV")) {
            for (int i = 2; i < months.size(); i++) {
                double before = number(months.get(i - 1), "SK_DPD");
                double overdue = number(months.get(i), "SK_DPD");
                assertTrue(overdue <= before + 30, months.get(i).toString());
                assertTrue(
                        before == 0 || overdue == 0 || overdue == before + 30,
                        months.get(i).toString());
                grown += overdue > 30 ? 1 : 0;
                double left = number(months.get(i), "CNT_INSTALMENT_FUTURE");
                if (left > 0 && left == number(months.get(i - 2), "CNT_INSTALMENT_FUTURE")) {
                    stopped++;
                    assertTrue(overdue > 0, months.get(i).toString());
                }
            }
        }
        assertTrue(grown > 20 && stopped > 20, grown + " months of growing arrears, " + stopped + " without payment");
    }

    @Test
    void grantsHigherLimitsToThoseWhoAskedForMore() throws IOException {
        Map<String, CSVRecord> cards = tables.byKey("previous_application", "SK_ID_PREV");
        List<Double> credits = new ArrayList<>();
        List<Double> limits = new ArrayList<>();
        for (List<CSVRecord> months : tables.groups("credit_card_balance", "SK_ID_PREV")) {
            CSVRecord first = months.get(0);
            CSVRecord card = Objects.requireNonNull(cards.get(first.get("SK_ID_PREV")));
            credits.add(number(card, "AMT_CREDIT"));
            limits.add(number(first, "AMT_CREDIT_LIMIT_ACTUAL"));
        }
        assertTrue(Correlation.spearman(values(credits), values(limits)).orElseThrow() > 0.6);
    }

    @Test
    void stopsLendingOnACardThatIsClosed() throws IOException {
        int closed = 0;
        for (List<CSVRecord> months : tables.groups("credit_card_balance", "SK_ID_PREV")) {
            boolean shut = false;
            for (CSVRecord month : months) {
                shut |= number(month, "AMT_CREDIT_LIMIT_ACTUAL") == 0;
                if (shut) {
                    closed++;
                    assertEquals(0, number(month, "AMT_CREDIT_LIMIT_ACTUAL"), month.toString());
                    assertEquals(0, number(month, "AMT_DRAWINGS_CURRENT"), month.toString());
                }
            }
        }
        assertTrue(closed > CLIENTS, closed + " months of closed cards");
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
