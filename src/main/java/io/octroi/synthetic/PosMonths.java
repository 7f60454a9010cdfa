package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.io.IOException;

/** The months of a point-of-sale or cash loan, from the one it begins in until it ends or until today. */
final class PosMonths {

    private static final int LONGEST = 96;

    /** Ours, such that the published shares come out. */
    private static final double STARTS_LATER = 0.5;

    private static final double ONLY_SIGNED = 0.085;
    private static final double LATE = 0.01;
    private static final double STILL_LATE = 0.6;
    private static final double LONGER_LATE = 3.4;
    private static final double LONGER_COUNTED = 4.5;
    private static final int WRITTEN_OFF = 24;
    private static final int DAYS_TO_END = 6;
    private static final double TOLERATED = 0.51;

    void write(Repayment loan, InventedClient client, Ledger ledger, Chance chance) throws IOException {
        int first = month(loan.decided()) + (chance.happens(STARTS_LATER) ? 1 : 0);
        int last = Math.min(-1, loan.isOver() ? month(loan.lastDue() + DAYS_TO_END) : lastTold(loan, first));
        double strain = StrictMath.exp(client.habits().score(Habit.TROUBLE) - 0.5);
        Row row = ledger.row(HistoryTable.POS_CASH_BALANCE)
                .key("SK_ID_PREV", loan.number())
                .key("SK_ID_CURR", client.number());
        boolean signed = chance.happens(ONLY_SIGNED);
        double days = 0;
        for (int month = Math.max(first, -LONGEST); month <= last; month++) {
            boolean over = loan.isOver() && month == last;
            int behind = month - first;
            row.number("MONTHS_BALANCE", month)
                    .number("CNT_INSTALMENT", over ? loan.paid() : loan.instalments())
                    .number(
                            "CNT_INSTALMENT_FUTURE",
                            over ? 0 : Math.max(0, loan.instalments() - Math.min(behind, loan.paid())))
                    .category("NAME_CONTRACT_STATUS", over ? "Completed" : signed && behind == 0 ? "Signed" : "Active");
            days = overdue(days, loan, behind, LATE * strain, chance);
            double share = chance.share();
            double counted = Math.min(days, Math.rint(StrictMath.exp(LONGER_COUNTED * share * share)));
            ledger.add(row.number("SK_DPD", days).number("SK_DPD_DEF", chance.happens(TOLERATED) ? 0 : counted));
        }
    }

    /** A loan is told of until today, or until it is written off. */
    private static int lastTold(Repayment loan, int first) {
        return loan.stops() ? first + loan.paid() + WRITTEN_OFF : -1;
    }

    /** For how many days the client is behind, given how many it were a month ago. */
    private static double overdue(double before, Repayment loan, int behind, double late, Chance chance) {
        if (loan.stops() && behind > loan.paid()) {
            return Repayment.DAYS_BETWEEN * (behind - loan.paid());
        }
        if (before > 0) {
            return chance.happens(STILL_LATE) ? before + Repayment.DAYS_BETWEEN : 0;
        }
        return chance.happens(late) ? Math.rint(StrictMath.exp(chance.share() * LONGER_LATE)) : 0;
    }

    static int month(int day) {
        return (int) Math.floor(day / BureauMonths.DAYS_A_MONTH);
    }
}
