package io.octroi.synthetic;

import io.octroi.client.HistoryTable;

/** What an earlier application was about: price, down payment, credit, number of instalments, interest and annuity. */
final class ApplicationTerms {

    private static final double CASH_UNIT = 4_500;
    private static final double CARD_UNIT = 22_500;
    private static final double CENTS = 0.045;
    private static final double CARD_ANNUITY = 0.05;

    /** Ours: how amounts grow with time, income and the score that others give. */
    private static final double WITH_TIME = 0.2;

    private static final double STANDARDIZED = 3.4;
    private static final double WITH_INCOME = 0.37;
    private static final double WITH_STANDING = 0.2;
    private static final double OTHERWISE = 0.85;

    /** A published rate of down payment is this much more than its share of the price. */
    private static final double RATE_TO_SHARE = 1.0891;

    /** Ours: how terms follow amounts, and how low interest follows long terms. */
    private static final double LONGER_CASH = 0.795;

    private static final double LONGER_GOODS = 0.6;
    private static final double CHEAPER = 0.45;

    /** Ours: shares of money loans that name a down payment, of zero. */
    private static final double DOWN_PAYMENT_NAMED = 0.1;

    private static final double GOODS_WITHOUT_DOWN_PAYMENT = 0.02;
    private static final double NO_DOWN_PAYMENT = 0.058;

    /** Ours: how down payments follow thrift and the price. */
    private static final double OWN_PART = 0.6;

    private static final double OWN_PART_OF_DEARER = 0;
    private static final double OWN_PART_OTHERWISE =
            Math.sqrt(1 - OWN_PART * OWN_PART - OWN_PART_OF_DEARER * OWN_PART_OF_DEARER);

    private final PublishedStatistics statistics = PublishedStatistics.of(HistoryTable.PREVIOUS_APPLICATION);

    /** Fills in a row that has an amount. */
    void fill(Row row, Kind kind, InventedClient client, double lateness, Chance chance) {
        double size = WITH_TIME * STANDARDIZED * (lateness - 0.5)
                + WITH_INCOME * client.traits().score(Trait.INCOME)
                + WITH_STANDING * client.traits().score(Trait.EXT_SOURCE_2)
                + OTHERWISE * chance.normal();
        double amount = amount(kind, size);
        if (kind.is("goods")) {
            buy(row, amount, size, client, chance);
        } else if (kind.is("card")) {
            open(row, kind, Math.max(2, Math.rint(amount / CARD_UNIT)) * CARD_UNIT, chance);
        } else {
            borrow(row, Math.max(5, Math.rint(amount / CASH_UNIT)) * CASH_UNIT, chance);
        }
        if (chance.happens(kind.figure("no annuity"))) {
            row.category("NAME_YIELD_GROUP", "XNA");
        } else {
            repay(row, kind, size, chance);
        }
    }

    private double amount(Kind kind, double size) {
        double score = kind.figure("mean") + kind.figure("spread") * size;
        Marginal amounts = statistics.marginal("AMT_APPLICATION");
        double none = amounts.shareUpTo(0);
        return amounts.at(none + (1 - none) * Customs.OURS.rank("AMT_APPLICATION", score));
    }

    private void buy(Row row, double price, double size, InventedClient client, Chance chance) {
        double goods = Math.rint(price / CENTS / 100) * CENTS * 100;
        double down = 0;
        if (!chance.happens(GOODS_WITHOUT_DOWN_PAYMENT)) {
            double habit = OWN_PART * client.habits().score(Habit.THRIFT) + OWN_PART_OF_DEARER * size;
            double place = NO_DOWN_PAYMENT
                    + (1 - NO_DOWN_PAYMENT) * Normal.share(habit + OWN_PART_OTHERWISE * chance.normal());
            row.at("RATE_DOWN_PAYMENT", place);
            down = Math.rint(row.number("RATE_DOWN_PAYMENT") / RATE_TO_SHARE * goods / 4.5) * 4.5;
            row.number("AMT_DOWN_PAYMENT", down);
        }
        double fees = Customs.OURS.spread("Consumer loans: fees on the price").at(chance.share());
        row.number("AMT_APPLICATION", goods)
                .number("AMT_GOODS_PRICE", goods)
                .number("AMT_CREDIT", rounded((goods - down) * fees));
    }

    private void borrow(Row row, double amount, Chance chance) {
        double fees = Customs.OURS.spread("Cash loans: credit to application").at(chance.share());
        row.number("AMT_APPLICATION", amount)
                .number("AMT_GOODS_PRICE", amount)
                .number("AMT_CREDIT", rounded(amount * fees));
        if (chance.happens(DOWN_PAYMENT_NAMED)) {
            row.number("RATE_DOWN_PAYMENT", 0).number("AMT_DOWN_PAYMENT", 0);
        }
    }

    private void open(Row row, Kind kind, double limit, Chance chance) {
        boolean asked = !chance.happens(kind.figure("no goods"));
        row.number("AMT_APPLICATION", asked ? limit : 0).number("AMT_CREDIT", limit);
        if (asked) {
            row.number("AMT_GOODS_PRICE", limit);
        }
    }

    private void repay(Row row, Kind kind, double size, Chance chance) {
        double credit = row.number("AMT_CREDIT");
        if (kind.is("card")) {
            row.number("CNT_PAYMENT", 0)
                    .number("AMT_ANNUITY", credit * CARD_ANNUITY)
                    .category("NAME_YIELD_GROUP", "XNA");
            return;
        }
        String situation = kind.outcome().equals("canceled") ? "refused " + kind.product() : kind.situation();
        double term = chance.near(size, kind.is("cash") ? LONGER_CASH : LONGER_GOODS);
        Shares terms = Customs.OURS.choice("CNT_PAYMENT | " + situation);
        double months = Double.parseDouble(terms.at(Normal.share(term)));
        String yields = "NAME_YIELD_GROUP | " + (kind.outcome().equals("unused") ? "refused goods" : situation);
        String yield = Customs.OURS.choice(yields).at(Normal.share(chance.near(term, CHEAPER)));
        double interest = Customs.OURS
                .spread((yield.equals("XNA") ? "middle" : yield) + ": interest a month")
                .at(chance.share());
        double annuity = credit * (1 + interest * (months + 1)) / months;
        row.number("CNT_PAYMENT", months)
                .number("AMT_ANNUITY", rounded(annuity))
                .category("NAME_YIELD_GROUP", yield);
    }

    private static double rounded(double amount) {
        return Math.rint(amount / CENTS) * CENTS;
    }
}
