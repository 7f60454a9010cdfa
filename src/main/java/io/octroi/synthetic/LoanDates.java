package io.octroi.synthetic;

/** The days of a loan or card that was granted: first and last instalments, first drawing, end. */
final class LoanDates {

    /** Ours: how often loans are insured, cards are drawn on, and clients stop paying. */
    private static final double INSURED_CASH = 0.8;

    private static final double INSURED_GOODS = 0.166;
    private static final double CARDS_USED = 0.7;
    private static final double STOPS = 0.0035;
    private static final double CLOSED_CARDS = 0.2;
    private static final double CARD_UNIT = 22_500;

    Repayment loan(Row row, Kind kind, Habits habits, Chance chance) {
        boolean cash = kind.is("cash");
        int decided = (int) row.number("DAYS_DECISION");
        int toFirst = cash
                ? 30
                : (int) Customs.OURS
                        .spread("Consumer loans: days to the first instalment")
                        .at(chance.share());
        int instalments = (int) row.number("CNT_PAYMENT");
        double part = Customs.OURS
                .spread(kind.type() + ": share of the instalments paid")
                .at(chance.share());
        boolean stops = chance.happens(STOPS * StrictMath.exp(1.5 * habits.score(Habit.TROUBLE) - 1.1));
        int paid = (int) Math.max(1, Math.rint(instalments * part));
        Repayment loan = new Repayment(
                (long) row.number("SK_ID_PREV"),
                decided,
                decided + toFirst,
                instalments,
                row.number("AMT_ANNUITY"),
                stops ? Math.min(paid, instalments - 1) : paid,
                stops);
        row.number("DAYS_FIRST_DRAWING", Row.NEVER)
                .number("DAYS_FIRST_DUE", loan.firstDue())
                .number("DAYS_LAST_DUE_1ST_VERSION", loan.due(instalments))
                .number("DAYS_LAST_DUE", loan.isOver() ? loan.lastDue() : Row.NEVER)
                .number("DAYS_TERMINATION", ended(loan, chance))
                .number("NFLAG_INSURED_ON_APPROVAL", chance.happens(cash ? INSURED_CASH : INSURED_GOODS) ? 1 : 0);
        return loan;
    }

    private static double ended(Repayment loan, Chance chance) {
        double end = loan.lastDue()
                + Customs.OURS.spread("loan: days from last instalment to end").at(chance.share());
        return loan.isOver() && end < 0 ? end : Row.NEVER;
    }

    Card card(Row row, InventedClient client, Chance chance) {
        int opened = (int) row.number("DAYS_DECISION");
        boolean used = Normal.share(client.habits().near(Habit.DEBT, 0.7, chance)) > 1 - CARDS_USED;
        int drawn = opened
                + (int) Customs.OURS
                        .spread("Revolving loans: days to the first drawing")
                        .at(chance.share());
        double limit = Math.max(2, Math.rint(row.number("AMT_CREDIT") * (0.55 + 0.55 * chance.share()) / CARD_UNIT))
                * CARD_UNIT;
        Card card = new Card((long) row.number("SK_ID_PREV"), opened, limit, used && drawn < 0, Math.min(-1, drawn));
        boolean closed = chance.happens(CLOSED_CARDS);
        row.number("DAYS_FIRST_DRAWING", card.used() ? card.firstDrawn() : Row.NEVER)
                .number("DAYS_FIRST_DUE", card.used() ? Math.min(-1, card.firstDrawn() + 40) : Row.NEVER)
                .number("DAYS_LAST_DUE_1ST_VERSION", Row.NEVER)
                .number("DAYS_LAST_DUE", closed ? Math.rint(opened * chance.share() * 0.5) - 1 : Row.NEVER)
                .number("DAYS_TERMINATION", closed ? Math.rint(opened * chance.share() * 0.3) - 1 : Row.NEVER)
                .number("NFLAG_INSURED_ON_APPROVAL", 0);
        return card;
    }
}
