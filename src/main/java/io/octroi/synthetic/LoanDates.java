package io.octroi.synthetic;

import io.octroi.client.HistoryTable;

/** The days of a loan or card that was granted: first and last instalments, first drawing, end. */
final class LoanDates {

    /** Longer loans are repaid early more often. */
    private static final int LONG = 50;

    private static final double CARD_UNIT = 22_500;
    private static final double LEAST_LIMIT = 45_000;

    /** Ours: how often loans are insured, cards are drawn on, and clients stop paying; how limits follow credits. */
    private static final double INSURED_CASH = 0.8;

    private static final double INSURED_GOODS = 0.166;
    private static final double CARDS_USED = 0.77;
    private static final double LARGER_CARDS_USED = 0.842;
    private static final double LARGER_CARD = 100_000;
    private static final double STOPS = 0.0058;
    private static final double TYPICAL_CREDIT = 12.02;
    private static final double CREDITS_SPREAD = 0.851;
    private static final double AS_ASKED = 0.9;
    private static final double SAME_DEBT = 0.7;
    private static final double CLOSED_CARDS = 0.2;
    private static final int FIRST_DUE = 40;
    private static final double STRAIN = 1.5;

    private final Marginal limits =
            PublishedStatistics.of(HistoryTable.CREDIT_CARD_BALANCE).marginal("AMT_CREDIT_LIMIT_ACTUAL");

    Repayment loan(Row row, Kind kind, Habits habits, Chance chance) {
        boolean cash = kind.is("cash");
        int decided = (int) row.number("DAYS_DECISION");
        int toFirst = cash
                ? 30
                : (int) Customs.OURS
                        .spread("Consumer loans: days to the first instalment")
                        .at(chance.share());
        int instalments = (int) row.number("CNT_PAYMENT");
        double patience = instalments > LONG ? chance.share() * chance.share() : chance.share();
        double part = Customs.OURS
                .spread(kind.type() + ": share of the instalments paid")
                .at(patience);
        boolean stops = chance.happens(STOPS * StrictMath.exp(STRAIN * (habits.score(Habit.TROUBLE) - STRAIN / 2)));
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
        int drawn = opened
                + (int) Customs.OURS
                        .spread("Revolving loans: days to the first drawing")
                        .at(chance.share());
        double limit = limit(row.number("AMT_CREDIT"), client.habits(), chance);
        double using = limit < LARGER_CARD ? CARDS_USED : LARGER_CARDS_USED;
        boolean used = drawn < 0 && Normal.share(client.habits().near(Habit.DEBT, SAME_DEBT, chance)) > 1 - using;
        Card card = new Card((long) row.number("SK_ID_PREV"), opened, limit, used, Math.min(-1, drawn));
        boolean closed = chance.happens(CLOSED_CARDS);
        double lastDue = Math.rint(opened * chance.share() / 2) - 1;
        double ended = Math.rint(lastDue * chance.share()) - 1;
        row.number("DAYS_FIRST_DRAWING", used ? card.firstDrawn() : Row.NEVER)
                .number("DAYS_FIRST_DUE", used ? Math.min(-1, card.firstDrawn() + FIRST_DUE) : Row.NEVER)
                .number("DAYS_LAST_DUE_1ST_VERSION", Row.NEVER)
                .number("DAYS_LAST_DUE", closed ? lastDue : Row.NEVER)
                .number("DAYS_TERMINATION", closed ? Math.max(lastDue, ended) : Row.NEVER)
                .number("NFLAG_INSURED_ON_APPROVAL", 0);
        return card;
    }

    /** A limit stands among all limits about where the credit stands that was asked for. */
    private double limit(double credit, Habits habits, Chance chance) {
        double asked = (StrictMath.log(credit) - TYPICAL_CREDIT) / CREDITS_SPREAD;
        double score =
                AS_ASKED * asked + Math.sqrt(1 - AS_ASKED * AS_ASKED) * habits.near(Habit.DEBT, SAME_DEBT, chance);
        double none = limits.shareUpTo(0);
        double limit = limits.at(none + (1 - none) * Normal.share(score));
        return Math.max(LEAST_LIMIT, Math.rint(limit / CARD_UNIT) * CARD_UNIT);
    }
}
