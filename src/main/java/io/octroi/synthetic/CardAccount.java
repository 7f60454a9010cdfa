package io.octroi.synthetic;

/** A card's account while its months pass: it is drawn on, bears interest, is paid down, and at last left alone. */
final class CardAccount {

    private static final double CENTS = 0.045;
    private static final double NOTE = 2_250;

    /** Ours, such that the published balances, drawings and payments come out. */
    private static final double INTEREST = 0.026;

    private static final double SMALLEST_PAYMENT = 0.05;

    private static final double LARGE = 100_000;
    private static final double OF_LARGE = 0.029;
    private static final double LEAST = 225;
    private static final double ONLY_SMALLEST = 0.689;
    private static final double AFTER_USE = 0.254;
    private static final double FULLY_USED = 170_000;
    private static final double USED_BEYOND = 0.608;
    private static final double LEAST_AT_FIRST = 0.592;
    private static final double DRAWINGS_SPREAD = 0.63;
    private static final double AT_MACHINES = 0.625;
    private static final double SMALLER = 0.925;
    private static final double ALSO_PURCHASES = 0.237;
    private static final double TYPICAL_FEE = 5.97;
    private static final double FEES_SPREAD = 1.98;

    private final CardUse use;
    private final Chance chance;
    private double limit;
    private double balance;
    private double overdue;

    CardAccount(double limit, CardUse use, Chance chance) {
        this.limit = limit;
        this.use = use;
        this.chance = chance;
    }

    /** What happens in the next month. */
    CardMonth month(int month) {
        double smallest = Math.min(balance, Math.max(smallestPayment(), LEAST));
        balance += money(INTEREST * balance);
        double paid = pays(month) ? Math.min(balance, money(payment(smallest, use.isUsedIn(month)))) : 0;
        paid = balance - paid < LEAST && paid > 0 ? balance : paid;
        balance -= paid;
        if (month >= use.closed() && balance == 0) {
            limit = 0;
        }
        double drawn = use.isUsedIn(month) ? drawing(month == use.from()) : 0;
        double cash = chance.happens(AT_MACHINES) ? Math.floor(drawn / NOTE) * NOTE : 0;
        double purchases = cash == 0 ? money(SMALLER * drawn) : chance.happens(ALSO_PURCHASES) ? drawn - cash : 0;
        balance += cash + purchases;
        double fees = paid == 0 && balance == 0 ? money(fee()) : 0;
        return new CardMonth(limit, cash, purchases, smallest, paid, fees, balance, overdue);
    }

    private double smallestPayment() {
        return SMALLEST_PAYMENT * Math.min(limit, LARGE) + OF_LARGE * Math.max(limit - LARGE, 0);
    }

    private boolean pays(int month) {
        boolean misses = balance > 0 && (month >= use.stops() || chance.happens(use.misses()));
        overdue = misses ? overdue + Repayment.DAYS_BETWEEN : 0;
        return balance > 0 && !misses;
    }

    private double payment(double smallest, boolean inUse) {
        if (chance.happens(use.clears())) {
            return balance;
        }
        if (!inUse && chance.happens(AFTER_USE)) {
            return balance;
        }
        return chance.happens(ONLY_SMALLEST) ? smallest : smallest * (1 + chance.share());
    }

    private double drawing(boolean first) {
        double room = Math.min(limit, FULLY_USED + USED_BEYOND * (limit - FULLY_USED)) - balance;
        if (room < LEAST || !(first || chance.happens(use.draws()))) {
            return 0;
        }
        double typical = limit * StrictMath.exp(use.drawing() + DRAWINGS_SPREAD * chance.normal());
        double least = first ? room * (LEAST_AT_FIRST + (1 - LEAST_AT_FIRST) * chance.share()) : 0;
        return Math.min(room, money(Math.max(typical, least)));
    }

    private double fee() {
        return StrictMath.exp(TYPICAL_FEE + FEES_SPREAD * chance.normal());
    }

    static double money(double amount) {
        return Math.rint(amount / CENTS) * CENTS;
    }
}
