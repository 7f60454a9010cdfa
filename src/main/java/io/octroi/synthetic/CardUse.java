package io.octroi.synthetic;

/**
 * How a client uses a card. Months count as in the files: negative, the last one being -1.
 *
 * @param from the month of the first drawing; after the last month for a card that is never used
 * @param until the last month of drawings
 * @param draws how likely money is drawn in a month of use
 * @param clears how likely the balance is paid back at once in a month
 * @param misses how likely a payment is missed
 * @param stops the month from which nothing is paid any more; after the last one for most
 * @param closed the month from which the limit is zero, once nothing is owed; after the last one for most
 * @param drawing the logarithm of the part of the limit that is typically drawn at once
 */
record CardUse(int from, int until, double draws, double clears, double misses, int stops, int closed, double drawing) {

    private static final int NOT_YET = 1;

    /** Ours, such that the published balances, drawings and payments come out. */
    private static final double SAME_DEBT = 0.85;

    private static final double LENGTH_OF_USE = 1.18;
    private static final double CLOSED_AFTER_USE = 0.605;
    private static final double CLOSED_UNUSED = 0.671;
    private static final double PAYS_AT_ONCE = 0.173;
    private static final double OFTEN = 0.707;
    private static final double OFTEN_DRAWN = 0.574;
    private static final double DRAWS = 0.194;
    private static final double DRAWS_MORE = 0.0679;
    private static final double CLEARS = 0.0549;
    private static final double MISSES = 0.0281;
    private static final double STOPS = 0.148;
    private static final double TYPICAL_DRAWING = -1.41;
    private static final double LARGER_DRAWING = 0.361;

    static CardUse of(Card card, Habits habits, Chance chance) {
        double appetite = habits.near(Habit.DEBT, SAME_DEBT, chance);
        double strain = StrictMath.exp(1.2 * habits.score(Habit.TROUBLE) - 0.7);
        int months = -PosMonths.month(card.opened());
        if (!card.used()) {
            int closed = chance.happens(CLOSED_UNUSED) ? -(int) (months * chance.share()) : NOT_YET;
            return new CardUse(NOT_YET, NOT_YET, 0, 0, 0, NOT_YET, closed, 0);
        }
        int from = PosMonths.month(card.firstDrawn());
        double stay = Normal.share(appetite);
        int until = (int) (from + 2 + months * LENGTH_OF_USE * stay);
        boolean atOnce = chance.happens(PAYS_AT_ONCE);
        return new CardUse(
                from,
                until,
                atOnce ? OFTEN_DRAWN : DRAWS + DRAWS_MORE * stay,
                atOnce ? OFTEN : CLEARS * (1 - stay),
                MISSES * strain,
                chance.happens(STOPS * strain) ? -(int) (months * chance.share()) : NOT_YET,
                chance.happens(CLOSED_AFTER_USE) ? until + 1 : NOT_YET,
                TYPICAL_DRAWING + LARGER_DRAWING * appetite);
    }

    boolean isUsedIn(int month) {
        return month >= from && month <= until && month < stops;
    }
}
