package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.io.IOException;

/** The months of a point-of-sale or cash loan, from the one it begins in until it ends or until today. */
final class PosMonths {

    private static final int LONGEST = 96;

    /** Ours, such that the published shares come out. */
    private static final double STARTS_LATER = 0.5;

    private static final double ONLY_SIGNED = 0.085;
    private static final double LATE = 0.012;
    private static final double LONGER_LATE = 3.4;
    private static final double LONGER_COUNTED = 4.5;
    private static final int DAYS_TO_END = 6;
    private static final double TOLERATED = 0.49;

    void write(Repayment loan, InventedClient client, Ledger ledger, Chance chance) throws IOException {
        int first = month(loan.decided()) + (chance.happens(STARTS_LATER) ? 1 : 0);
        int last = loan.isOver() ? Math.min(-1, month(loan.lastDue() + DAYS_TO_END)) : -1;
        double strain = StrictMath.exp(client.habits().score(Habit.TROUBLE) - 0.5);
        Row row = ledger.row(HistoryTable.POS_CASH_BALANCE)
                .key("SK_ID_PREV", loan.number())
                .key("SK_ID_CURR", client.number());
        boolean signed = chance.happens(ONLY_SIGNED);
        for (int month = Math.max(first, -LONGEST); month <= last; month++) {
            boolean over = loan.isOver() && month == last;
            int behind = month - first;
            row.number("MONTHS_BALANCE", month)
                    .number("CNT_INSTALMENT", over ? loan.paid() : loan.instalments())
                    .number(
                            "CNT_INSTALMENT_FUTURE",
                            over ? 0 : Math.max(0, loan.instalments() - Math.min(behind, loan.paid())))
                    .category("NAME_CONTRACT_STATUS", over ? "Completed" : signed && behind == 0 ? "Signed" : "Active");
            arrears(row, loan, behind, strain, chance);
            ledger.add(row);
        }
    }

    private static void arrears(Row row, Repayment loan, int behind, double strain, Chance chance) {
        double days = 0;
        if (loan.stops() && behind > loan.paid()) {
            days = Repayment.DAYS_BETWEEN * (behind - loan.paid());
        } else if (chance.happens(LATE * strain)) {
            days = Math.rint(StrictMath.exp(chance.share() * LONGER_LATE));
        }
        double share = chance.share();
        double counted = Math.min(days, Math.rint(StrictMath.exp(LONGER_COUNTED * share * share)));
        row.number("SK_DPD", days).number("SK_DPD_DEF", chance.happens(TOLERATED) ? 0 : counted);
    }

    static int month(int day) {
        return (int) Math.floor(day / BureauMonths.DAYS_A_MONTH);
    }
}
