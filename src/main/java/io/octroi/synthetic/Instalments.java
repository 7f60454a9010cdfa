package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.io.IOException;

/** The instalments of a loan: when each was due and paid, now and then in two parts. */
final class Instalments {

    /** Ours: how far one client is late everywhere, and how often less than what is due is paid at first. */
    private static final double SAME_LATENESS = 0.4;

    private static final double IN_PARTS = 0.042;
    private static final double STRAIN = 0.6;
    private static final double BETWEEN_PARTS = 20;
    private static final double INTEREST_OWED = 1.1;
    private static final double CHANGED = 0.013;
    private static final double CHANGED_AT_LAST = 0.25;

    private final Marginal late = Customs.OURS.spread("instalment: days late");

    void write(Repayment loan, InventedClient client, Ledger ledger, Chance chance) throws IOException {
        double strain = StrictMath.exp(STRAIN * (client.habits().score(Habit.LATENESS) - STRAIN / 2));
        int version = 1;
        for (int i = 1; i <= loan.paid() && loan.due(i) < 0; i++) {
            boolean last = loan.isEarly() && i == loan.paid();
            version += chance.happens(last ? CHANGED_AT_LAST : CHANGED) ? 1 : 0;
            Row row = ledger.row(HistoryTable.INSTALLMENTS_PAYMENTS)
                    .key("SK_ID_PREV", loan.number())
                    .key("SK_ID_CURR", client.number())
                    .number("NUM_INSTALMENT_VERSION", version)
                    .number("NUM_INSTALMENT_NUMBER", i)
                    .number("DAYS_INSTALMENT", loan.due(i))
                    .number("AMT_INSTALMENT", loan.amount(i));
            double extra = last ? 1 + INTEREST_OWED * chance.share() : 1;
            pay(
                    row,
                    loan.amount(i) * extra,
                    loan.decided(),
                    chance.happens(IN_PARTS * strain),
                    client.habits(),
                    ledger,
                    chance);
        }
    }

    /**
     * Adds the row once, or twice when what is paid comes in two parts.
     *
     * @param earliest the day before which nobody pays
     */
    void pay(Row row, double amount, int earliest, boolean inParts, Habits habits, Ledger ledger, Chance chance)
            throws IOException {
        double day = paidOn(
                row.number("DAYS_INSTALMENT")
                        + late.at(Normal.share(habits.near(Habit.LATENESS, SAME_LATENESS, chance))),
                earliest);
        double part = inParts ? CardAccount.money(amount * chance.share()) : 0;
        if (part > 0) {
            ledger.add(row.number("DAYS_ENTRY_PAYMENT", day).number("AMT_PAYMENT", part));
            day = paidOn(day + Math.rint(chance.share() * BETWEEN_PARTS), earliest);
        }
        ledger.add(row.number("DAYS_ENTRY_PAYMENT", day).number("AMT_PAYMENT", amount - part));
    }

    /** Nobody pays before the loan is granted, nor after today. */
    private static double paidOn(double day, int earliest) {
        return Math.max(earliest, Math.min(-1, day));
    }
}
