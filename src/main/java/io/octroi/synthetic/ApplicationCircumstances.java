package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.util.Set;

/** How an earlier application came about: when, where, with whom, for what, and why it was refused. */
final class ApplicationCircumstances {

    private static final String UNKNOWN = "XNA";
    private static final String DOES_NOT_APPLY = "XAP";

    /** Ours: of those not at a shop, how many have no place of sale, and how many one without an area. */
    private static final double NO_PLACE = 0.81;

    private static final double NO_AREA = 0.065;
    private static final double SHOPS_FROM = 0.51;

    /**
     * Ours: how often a walk-in names the purpose of a loan, how often company is unknown where no amount is told, how far
     * hours resemble each other, how often rates are special.
     */
    private static final double PURPOSE_TOLD = 0.69;

    private static final double ALONE_WITHOUT_AMOUNT = 0.98;
    private static final double SAME_HOUR = 0.6;
    private static final double SPECIAL_RATE = 0.0042;

    private final PublishedStatistics statistics = PublishedStatistics.of(HistoryTable.PREVIOUS_APPLICATION);
    private final Shares purposes =
            statistics.shares("NAME_CASH_LOAN_PURPOSE").without(Set.of(DOES_NOT_APPLY, UNKNOWN));
    private final ApplicationProduct product = new ApplicationProduct();

    void fill(Row row, Kind kind, boolean named, boolean first, InventedClient client, Chance chance) {
        row.at("WEEKDAY_APPR_PROCESS_START", chance.share())
                .at(
                        "HOUR_APPR_PROCESS_START",
                        Normal.share(chance.near(client.traits().score(Trait.HOUR), SAME_HOUR)))
                .at("FLAG_LAST_APPL_PER_CONTRACT", chance.share())
                .at("NFLAG_LAST_APPL_IN_DAY", chance.share());
        if (chance.happens(SPECIAL_RATE)) {
            row.at("RATE_INTEREST_PRIMARY", chance.share()).at("RATE_INTEREST_PRIVILEGED", chance.share());
        }
        choose(row, "NAME_CLIENT_TYPE", first ? "first" : "later", chance);
        if (!chance.happens(named ? kind.figure("no company") : ALONE_WITHOUT_AMOUNT)) {
            choose(row, "NAME_TYPE_SUITE", kind.is("goods") ? "goods" : "money", chance);
        }
        row.category("CODE_REJECT_REASON", reason(kind, chance));
        product.fill(row, kind, named, chance);
        payment(row, kind, named, chance);
        place(row, kind, named, chance);
        purpose(row, kind, chance);
    }

    static void choose(Row row, String column, String situation, Chance chance) {
        row.category(column, Customs.OURS.choice(column + " | " + situation).at(chance.share()));
    }

    private static String reason(Kind kind, Chance chance) {
        return switch (kind.outcome()) {
            case "refused" ->
                Customs.OURS.choice("CODE_REJECT_REASON | " + kind.product()).at(chance.share());
            case "unused" -> "CLIENT";
            default -> DOES_NOT_APPLY;
        };
    }

    private static void payment(Row row, Kind kind, boolean named, Chance chance) {
        if (!named || kind.is("card")) {
            row.category("NAME_PAYMENT_TYPE", UNKNOWN);
        } else {
            choose(row, "NAME_PAYMENT_TYPE", kind.outcome().equals("refused") ? "lent" : kind.outcome(), chance);
        }
    }

    private static void place(Row row, Kind kind, boolean named, Chance chance) {
        boolean shop = kind.is("goods");
        choose(row, "CHANNEL_TYPE", named || shop ? kind.product() : "no amount", chance);
        if (shop || !chance.happens(NO_PLACE + NO_AREA)) {
            row.at("SELLERPLACE_AREA", SHOPS_FROM + (1 - SHOPS_FROM) * chance.share());
        } else {
            row.number("SELLERPLACE_AREA", chance.happens(NO_PLACE / (NO_PLACE + NO_AREA)) ? -1 : 0);
        }
    }

    private void purpose(Row row, Kind kind, Chance chance) {
        if (!kind.is("cash")) {
            row.category("NAME_CASH_LOAN_PURPOSE", DOES_NOT_APPLY);
        } else if (row.text("NAME_PRODUCT_TYPE").equals("walk-in") && chance.happens(PURPOSE_TOLD)) {
            row.category("NAME_CASH_LOAN_PURPOSE", purposes.at(chance.share()));
        } else {
            row.category("NAME_CASH_LOAN_PURPOSE", UNKNOWN);
        }
    }
}
