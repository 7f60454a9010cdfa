package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.io.IOException;

/** The months of one credit at another lender, from this one back to the one it began in: what was paid, late, or unknown. */
final class BureauMonths {

    static final double DAYS_A_MONTH = 30.4375;

    private static final int LONGEST = 96;
    private static final String CLOSED = "C";
    private static final String UNKNOWN = "X";

    /** Ours, such that the published shares come out. */
    private static final double CLOSED_UNKNOWN = 0.135;

    private static final double FORGOTTEN = 0.15;
    private static final double LATE = 0.021;
    private static final double STRAIN = 0.5;
    private static final double LATER = 0.07;
    private static final double LOST = 0.0036;

    private final Marginal unknown = Customs.OURS.spread("credit's month: share unknown");

    void write(BureauCredit credit, Habits habits, Ledger ledger, Chance chance) throws IOException {
        int first = Math.min(LONGEST, (int) Math.ceil(-credit.opened() / DAYS_A_MONTH) - 1);
        int open = credit.isClosed() ? (int) Math.ceil(-credit.end() / DAYS_A_MONTH) : 0;
        String after = chance.happens(CLOSED_UNKNOWN) ? UNKNOWN : CLOSED;
        double unknownShare = unknown.at(chance.share());
        double strain = StrictMath.exp(STRAIN * (habits.score(Habit.TROUBLE) - STRAIN / 2));
        boolean lost = !credit.isClosed() && chance.happens(LOST * strain);
        Row row = ledger.row(HistoryTable.BUREAU_BALANCE).key("SK_ID_BUREAU", credit.number());
        int told = credit.isClosed() && chance.happens(FORGOTTEN) ? (int) (Math.min(open, first) * chance.share()) : 0;
        for (int month = told; month <= first; month++) {
            String status = after;
            if (month >= open) {
                status = lost ? "5" : during(unknownShare, LATE * strain, chance);
                lost = lost && month < open + first / 2;
            }
            ledger.add(row.number("MONTHS_BALANCE", -month).category("STATUS", status));
        }
    }

    private static String during(double unknownShare, double late, Chance chance) {
        if (chance.happens(unknownShare)) {
            return UNKNOWN;
        }
        if (!chance.happens(late)) {
            return "0";
        }
        int status = 1;
        while (status < 4 && chance.happens(LATER)) {
            status++;
        }
        return String.valueOf(status);
    }
}
