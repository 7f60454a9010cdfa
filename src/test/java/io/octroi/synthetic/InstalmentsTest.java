package io.octroi.synthetic;

import static io.octroi.synthetic.InventedTables.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.HistoryTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstalmentsTest {

    private static final int LOANS = 200;
    private static final Repayment WHOLE = new Repayment(1, -400, -370, 12, 100, 12, false);
    private static final Repayment EARLY = new Repayment(1, -400, -370, 12, 100, 5, false);
    private static final Repayment RECENT = new Repayment(1, -40, -10, 12, 100, 12, false);

    private final Path folder;

    InstalmentsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void paysLaterWhoIsLateByHabit() throws IOException {
        double punctual = daysLate(pay(WHOLE, -2));
        double late = daysLate(pay(WHOLE, 2));

        assertTrue(late > punctual + 5, late + " and " + punctual);
    }

    @Test
    void paysEveryInstalmentInWhole() throws IOException {
        double paid = sum(pay(WHOLE, 0), "AMT_PAYMENT");

        assertEquals(LOANS * 12 * 100, paid, 0.01 * LOANS);
    }

    @Test
    void takesTheRestWithTheLastInstalmentOfALoanRepaidEarly() throws IOException {
        List<CSVRecord> rows = pay(EARLY, 0);

        List<CSVRecord> last = rows.stream()
                .filter(row -> number(row, "NUM_INSTALMENT_NUMBER") == 5)
                .toList();
        assertTrue(last.size() >= LOANS);
        last.forEach(row -> assertEquals(800, number(row, "AMT_INSTALMENT")));
        assertTrue(rows.stream().noneMatch(row -> number(row, "NUM_INSTALMENT_NUMBER") > 5));
    }

    @Test
    void paysBetweenTheGrantAndToday() throws IOException {
        for (CSVRecord row : pay(RECENT, 2)) {
            assertEquals(-10, number(row, "DAYS_INSTALMENT"), row.toString());
            assertTrue(number(row, "DAYS_ENTRY_PAYMENT") < 0, row.toString());
        }
        for (CSVRecord row : pay(RECENT, -3)) {
            assertTrue(number(row, "DAYS_ENTRY_PAYMENT") >= -40, row.toString());
        }
    }

    private List<CSVRecord> pay(Repayment loan, double lateness) throws IOException {
        double[] habits = new double[Habit.values().length];
        habits[Habit.LATENESS.row()] = lateness;
        InventedClient client = new InventedClient(
                1,
                new Traits(new double[Trait.values().length]),
                new Draft(PublishedStatistics.HOME_CREDIT),
                false,
                new Habits(habits));
        Instalments instalments = new Instalments();
        try (Ledger ledger = new Ledger(folder, Packing.PLAIN)) {
            for (int i = 0; i < LOANS; i++) {
                instalments.write(loan, client, ledger, new Chance(1, i));
            }
        }
        return new InventedTables(folder).lines(HistoryTable.INSTALLMENTS_PAYMENTS.title());
    }

    private static double daysLate(List<CSVRecord> rows) {
        return (sum(rows, "DAYS_ENTRY_PAYMENT") - sum(rows, "DAYS_INSTALMENT")) / rows.size();
    }

    private static double sum(List<CSVRecord> rows, String column) {
        return rows.stream().mapToDouble(row -> number(row, column)).sum();
    }
}
