package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.io.IOException;

/** The months of a card, and the instalments that each payment brings. */
final class CardMonths {

    private static final int LONGEST = 96;

    /** Ours, such that the published shares come out. */
    private static final int WRITTEN_OFF = 30;

    private static final double TOLD_UNTIL_TODAY = 0.569;

    private static final double SILENT_WHEN_UNUSED = 0.989;
    private static final double SILENT_MONTH = 0.07;
    private static final double COMPLETED = 0.3;
    private static final double PRINCIPAL = 0.96;
    private static final double OTHER_DRAWING = 0.034;
    private static final int ALL_MATURE = 12;
    private static final double MATURES = 0.4;
    private static final double MATURES_MORE = 0.6;
    private static final double BUSY = 0.302;
    private static final double BUSIER = 0.167;
    private static final double IN_TWO = 0.483;
    private static final double NUMBERED_APART = 0.925;
    private static final double LARGER_PART = 0.948;
    private static final double LEAST = 0.045;
    private static final double DUE_WITHIN = 20;
    private static final double IN_PARTS = 0.04;

    private final Marginal withdrawals = Customs.OURS.spread("card: withdrawals in a month");
    private final Marginal purchases = Customs.OURS.spread("card: purchases in a month");
    private final Instalments instalments = new Instalments();

    void write(Card card, InventedClient client, Ledger ledger, Chance chance) throws IOException {
        CardUse use = CardUse.of(card, client.habits(), chance);
        CardAccount account = new CardAccount(card.limit(), use, chance);
        int last = Math.min(chance.happens(TOLD_UNTIL_TODAY) ? -1 : -2, use.stops() + WRITTEN_OFF);
        boolean silent = !card.used() && chance.happens(SILENT_WHEN_UNUSED);
        boolean completes = card.used() && chance.happens(COMPLETED);
        double matures = MATURES + MATURES_MORE * chance.share();
        int matured = 0;
        int number = 1;
        for (int month = Math.max(-LONGEST, PosMonths.month(card.opened()) + 1); month <= last; month++) {
            CardMonth happened = account.month(month);
            boolean pays = card.used() && happened.paid() + happened.fees() > 0;
            matured += card.used() && chance.happens(matured < ALL_MATURE ? 1 : matures) ? 1 : 0;
            Row row = ledger.row(HistoryTable.CREDIT_CARD_BALANCE)
                    .key("SK_ID_PREV", card.number())
                    .key("SK_ID_CURR", client.number())
                    .number("MONTHS_BALANCE", month)
                    .category("NAME_CONTRACT_STATUS", happened.limit() == 0 && completes ? "Completed" : "Active");
            balance(row, happened);
            drawings(row, happened, silent, client.habits(), chance);
            if (!chance.happens(SILENT_MONTH)) {
                row.number("AMT_INST_MIN_REGULARITY", happened.smallest()).number("CNT_INSTALMENT_MATURE_CUM", matured);
            }
            ledger.add(row);
            if (pays) {
                number += pay(card, client, month, number, happened.paid() + happened.fees(), ledger, chance);
            }
        }
    }

    private static void balance(Row row, CardMonth month) {
        row.number("AMT_CREDIT_LIMIT_ACTUAL", month.limit())
                .number("AMT_BALANCE", month.balance())
                .number("AMT_RECEIVABLE_PRINCIPAL", month.balance() * PRINCIPAL)
                .number("AMT_RECIVABLE", month.balance())
                .number("AMT_TOTAL_RECEIVABLE", month.balance())
                .number("AMT_DRAWINGS_CURRENT", month.cash() + month.purchases())
                .number("AMT_PAYMENT_TOTAL_CURRENT", month.paid())
                .number("SK_DPD", month.overdue())
                .number("SK_DPD_DEF", month.overdue() > 0 ? 1 : 0);
    }

    /** The details of a card that never spoke of drawings are missing. */
    private void drawings(Row row, CardMonth month, boolean silent, Habits habits, Chance chance) {
        double withdrawn =
                month.cash() > 0 ? withdrawals.at(Normal.share(habits.near(Habit.DEBT, BUSY, chance) - BUSIER)) : 0;
        double bought =
                month.purchases() > 0 ? purchases.at(Normal.share(habits.near(Habit.DEBT, BUSY, chance) - BUSIER)) : 0;
        row.number("CNT_DRAWINGS_CURRENT", withdrawn + bought);
        if (silent) {
            return;
        }
        boolean other = month.purchases() > 0 && chance.happens(OTHER_DRAWING);
        row.number("AMT_DRAWINGS_ATM_CURRENT", month.cash())
                .number("AMT_DRAWINGS_OTHER_CURRENT", other ? month.purchases() : 0)
                .number("AMT_DRAWINGS_POS_CURRENT", other ? 0 : month.purchases())
                .number("CNT_DRAWINGS_ATM_CURRENT", withdrawn)
                .number("CNT_DRAWINGS_OTHER_CURRENT", other ? bought : 0)
                .number("CNT_DRAWINGS_POS_CURRENT", other ? 0 : bought)
                .number("AMT_PAYMENT_CURRENT", month.paid() + month.fees());
    }

    /** Adds a payment as one instalment or two, and tells how many numbers they took. */
    private int pay(Card card, InventedClient client, int month, int number, double paid, Ledger ledger, Chance chance)
            throws IOException {
        int parts = chance.happens(IN_TWO) ? 2 : 1;
        int numbers = parts == 2 && chance.happens(NUMBERED_APART) ? 2 : 1;
        double larger =
                parts == 1 ? paid : CardAccount.money(paid * (LARGER_PART + (1 - LARGER_PART) * chance.share()));
        int due = (int) Math.rint(month * BureauMonths.DAYS_A_MONTH + DUE_WITHIN * chance.share());
        for (int i = 0; i < parts; i++) {
            double part = Math.max(LEAST, i == 0 ? larger : paid - larger);
            Row row = ledger.row(HistoryTable.INSTALLMENTS_PAYMENTS)
                    .key("SK_ID_PREV", card.number())
                    .key("SK_ID_CURR", client.number())
                    .number("NUM_INSTALMENT_VERSION", 0)
                    .number("NUM_INSTALMENT_NUMBER", number + Math.min(i, numbers - 1))
                    .number("DAYS_INSTALMENT", Math.min(-1, due))
                    .number("AMT_INSTALMENT", part);
            instalments.pay(row, part, card.opened(), chance.happens(IN_PARTS), client.habits(), ledger, chance);
        }
        return numbers;
    }
}
