package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.client.CreditHistory;
import io.octroi.client.HistoryFiles;
import io.octroi.client.HistoryRows;
import io.octroi.client.HistoryTable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AggregationTest {

    private static final double MISSING = Double.NaN;
    private static final double EXACT = 1e-10;

    private final Aggregation aggregation = Catalogue.standard().aggregation();

    /** Two loans: one paid 10 days late and once in part only, one paid early; an instalment not paid yet. */
    private final HistoryFiles instalments = HistoryFiles.of(HistoryTable.INSTALLMENTS_PAYMENTS)
            .with(instalment("7", "-400", "-390", "100", "100"))
            .with(instalment("8", "-50", "-65", "40", "40"))
            .with(instalment("7", "-370", "-370", "100", "60"))
            .with(instalment("8", "-20", "", "40", ""));

    @Test
    void bringsRowsTogether() {
        assertValue(200.0 / 3, "instalments_AMT_PAYMENT_mean", instalments);
        assertValue(100, "instalments_AMT_PAYMENT_max", instalments);
        assertValue(4, "instalments_due_times", instalments);
        assertValue(10.0 / 3, "instalments_days_late_mean", instalments);
        assertValue(-20, "instalments_DAYS_INSTALMENT_max", instalments);
    }

    @Test
    void bringsRowsTogetherLoanByLoan() {
        assertValue((80 + 40) / 2.0, "instalments_AMT_PAYMENT_mean_mean", instalments);
        assertValue(160, "instalments_AMT_PAYMENT_sum_max", instalments);
        assertValue(60 + 40, "instalments_AMT_PAYMENT_min_sum", instalments);
        assertValue((2 + 2) / 2.0, "instalments_NUM_INSTALMENT_VERSION_count_mean", instalments);
        assertValue(0.5, "instalments_late_share_max", instalments);
    }

    @Test
    void countsWhatIsLateOrShortAmongWhatWasPaid() {
        assertValue(1, "instalments_late_times", instalments);
        assertValue(1.0 / 3, "instalments_late_share", instalments);
        assertValue(1, "instalments_short_times", instalments);
        assertValue(40, "instalments_underpaid_max", instalments);
        assertValue(1.0 / 3, "instalments_early_10_share", instalments);
    }

    @Test
    void looksAtTheRowsOfAScopeAlone() {
        assertValue(2, "instalments_due_last_3_months_times", instalments);
        assertValue(0, "instalments_late_last_12_months_share", instalments);
        assertValue(15, "instalments_days_early_last_12_months_max", instalments);
        assertValue(-400, "instalments_DAYS_INSTALMENT_late_min", instalments);
    }

    @Test
    void saysHowValuesMoveOverTime() {
        HistoryFiles card = HistoryFiles.of(HistoryTable.CREDIT_CARD_BALANCE)
                .with(month("-1", "300"))
                .with(month("-13", "100"))
                .with(month("-7", "200"));
        assertValue(200, "card_AMT_BALANCE_trend", card);
        assertValue(300, "card_AMT_BALANCE_latest", card);
        assertValue(
                MISSING,
                "card_AMT_BALANCE_trend",
                HistoryFiles.of(HistoryTable.CREDIT_CARD_BALANCE).with(month("-1", "300")));
    }

    @Test
    void measuresSpreadOfTwoValuesOrMore() {
        HistoryFiles two = HistoryFiles.of(HistoryTable.BUREAU)
                .with("SK_ID_BUREAU", "1", "DAYS_CREDIT", "-100")
                .with("SK_ID_BUREAU", "2", "DAYS_CREDIT", "-300");
        assertValue(Math.sqrt(20_000), "bureau_DAYS_CREDIT_deviation", two);
        assertValue(
                MISSING,
                "bureau_DAYS_CREDIT_deviation",
                HistoryFiles.of(HistoryTable.BUREAU).with("DAYS_CREDIT", "-100"));
    }

    @Test
    void takesSharesAmongAllRowsOfACategory() {
        HistoryFiles bureau = HistoryFiles.of(HistoryTable.BUREAU)
                .with("CREDIT_ACTIVE", "Active", "AMT_CREDIT_SUM", "100", "AMT_CREDIT_SUM_DEBT", "50")
                .with("CREDIT_ACTIVE", "Closed", "AMT_CREDIT_SUM", "0", "AMT_CREDIT_SUM_DEBT", "10")
                .with("CREDIT_ACTIVE", "Bad debt")
                .with("CREDIT_ACTIVE", "");
        assertValue(0.25, "bureau_CREDIT_ACTIVE_Active_share", bureau);
        assertValue(1, "bureau_CREDIT_ACTIVE_Sold_times", bureau);
        assertValue(0.5, "bureau_debt_ratio_mean", bureau);
    }

    @Test
    void hasNothingToSayOfATableWithoutRows() {
        HistoryVector vector = aggregation.of(history(instalments));
        for (String id : aggregation.layout().order().ids()) {
            if (!id.startsWith("instalments_")) {
                assertEquals(MISSING, value(vector, id), id);
            }
        }
    }

    @Test
    void countsNothingWhereNoRowIsInScope() {
        HistoryFiles old = HistoryFiles.of(HistoryTable.INSTALLMENTS_PAYMENTS)
                .with(instalment("7", "-2000", "-2000", "100", "100"));
        assertValue(0, "instalments_due_last_3_months_times", old);
        assertValue(0, "instalments_late_last_12_months_times", old);
        assertValue(0, "instalments_AMT_PAYMENT_last_6_months_sum", old);
        assertValue(MISSING, "instalments_AMT_PAYMENT_last_6_months_mean", old);
        assertValue(MISSING, "instalments_late_last_12_months_share", old);
    }

    @Test
    void keepsApartLoansWhoseRowsAreMixed() {
        HistoryFiles sorted = HistoryFiles.of(HistoryTable.INSTALLMENTS_PAYMENTS);
        Stream.of(0, 2, 1, 3)
                .map(i -> instalments.rows().get(i))
                .forEach(row -> sorted.with(row.entrySet().stream()
                        .flatMap(cell -> Stream.of(cell.getKey(), cell.getValue()))
                        .toArray(String[]::new)));
        HistoryVector expected = aggregation.of(history(instalments));
        HistoryVector found = aggregation.of(history(sorted));
        for (String id : aggregation.layout().order().ids()) {
            assertEquals(value(expected, id), value(found, id), 1e-9, id);
        }
    }

    @Test
    void usesABenchAgainWithoutATraceOfTheClientBefore() {
        Workbench bench = new Workbench();
        double[] values = new double[aggregation.layout().order().size()];
        HistoryFiles other =
                HistoryFiles.of(HistoryTable.INSTALLMENTS_PAYMENTS).with(instalment("9", "-10", "-5", "7", "7"));
        for (HistoryFiles files : List.of(instalments, other, instalments)) {
            aggregation.write(history(files), bench, values);
            assertEquals(aggregation.of(history(files)), new HistoryVector(aggregation.layout(), values.clone()));
        }
    }

    private void assertValue(double expected, String id, HistoryFiles files) {
        assertEquals(expected, value(aggregation.of(history(files)), id), EXACT, id);
    }

    private double value(HistoryVector vector, String id) {
        return vector.value(aggregation.layout().order().position(id).orElseThrow());
    }

    private static CreditHistory history(HistoryFiles files) {
        HistoryRows rows = HistoryRows.of(files.table(), files.rows());
        return new CreditHistory(Map.of(files.table(), rows));
    }

    private static String[] instalment(String loan, String due, String paidOn, String amount, String paid) {
        return new String[] {
            "SK_ID_PREV", loan,
            "NUM_INSTALMENT_VERSION", "1",
            "DAYS_INSTALMENT", due,
            "DAYS_ENTRY_PAYMENT", paidOn,
            "AMT_INSTALMENT", amount,
            "AMT_PAYMENT", paid
        };
    }

    private static String[] month(String month, String balance) {
        return new String[] {"SK_ID_PREV", "1", "MONTHS_BALANCE", month, "AMT_BALANCE", balance};
    }
}
