package io.octroi.synthetic;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which product an earlier application was for: portfolio, way of sale, goods, and the name that sums them up. */
final class ApplicationProduct {

    private static final String UNKNOWN = "XNA";
    private static final Set<String> CHEAP = Set.of("low_normal", "low_action");

    /** How the product's name calls the seller's industry. */
    private static final Map<String, String> SHELVES = Map.of(
            "Consumer electronics", "household",
            "Connectivity", "mobile",
            "Furniture", "industry",
            "Construction", "industry",
            "Clothing", "industry");

    /** Ours: how often goods come without interest, by yield group. */
    private static final double FREE_WHEN_LOWEST = 0.93;

    private static final double FREE_WHEN_LOW = 0.24;
    private static final double FREE_OTHERWISE = 0.035;

    /** Ours: how often an offer to a known client is named as one to anybody. */
    private static final double OTHER_WAY = 0.09;

    void fill(Row row, Kind kind, boolean named, Chance chance) {
        if (!named) {
            row.category("NAME_YIELD_GROUP", UNKNOWN);
        }
        String yield = row.text("NAME_YIELD_GROUP");
        switch (kind.product()) {
            case "goods" -> goods(row, kind, yield, chance);
            case "cash" -> cash(row, kind, named, yield, chance);
            case "card" -> card(row, kind, named, chance);
            default -> row.category("NAME_PORTFOLIO", UNKNOWN).category("NAME_PRODUCT_TYPE", UNKNOWN);
        }
        if (!kind.is("goods")) {
            row.category("NAME_GOODS_CATEGORY", UNKNOWN);
            if (named) {
                ApplicationCircumstances.choose(row, "NAME_SELLER_INDUSTRY", "money", chance);
            } else {
                row.category("NAME_SELLER_INDUSTRY", UNKNOWN);
            }
        }
    }

    private static void goods(Row row, Kind kind, String yield, Chance chance) {
        ApplicationCircumstances.choose(row, "NAME_SELLER_INDUSTRY", "goods", chance);
        String industry = kind.outcome().equals("unused") ? "Connectivity" : row.text("NAME_SELLER_INDUSTRY");
        ApplicationCircumstances.choose(row, "NAME_GOODS_CATEGORY", industry, chance);
        double free = yield.equals("low_action")
                ? FREE_WHEN_LOWEST
                : yield.equals("low_normal") ? FREE_WHEN_LOW : FREE_OTHERWISE;
        boolean withInterest = !chance.happens(yield.equals(UNKNOWN) ? 0 : free);
        String shelf = SHELVES.getOrDefault(industry, withInterest ? "other" : "others");
        row.category("NAME_SELLER_INDUSTRY", industry)
                .category("NAME_PORTFOLIO", yield.equals(UNKNOWN) ? UNKNOWN : "POS")
                .category("NAME_PRODUCT_TYPE", UNKNOWN)
                .category(
                        "PRODUCT_COMBINATION",
                        "POS " + shelf + (withInterest ? " with interest" : " without interest"));
    }

    private static void cash(Row row, Kind kind, boolean named, String yield, Chance chance) {
        if (!named) {
            row.category("NAME_PORTFOLIO", UNKNOWN)
                    .category("NAME_PRODUCT_TYPE", UNKNOWN)
                    .category("PRODUCT_COMBINATION", "Cash");
            return;
        }
        ApplicationCircumstances.choose(
                row, "NAME_PRODUCT_TYPE", (kind.isLent() ? "lent" : "refused") + " cash", chance);
        boolean street = row.text("NAME_PRODUCT_TYPE").equals("walk-in") || chance.happens(OTHER_WAY);
        String level = CHEAP.contains(yield) ? "low" : yield.equals(UNKNOWN) ? "middle" : yield;
        row.category("NAME_PORTFOLIO", "Cash")
                .category(
                        "PRODUCT_COMBINATION",
                        (street ? "Cash Street: " : "Cash X-Sell: ") + level.toLowerCase(Locale.ROOT));
    }

    private static void card(Row row, Kind kind, boolean named, Chance chance) {
        if (!named) {
            row.category("NAME_PORTFOLIO", UNKNOWN)
                    .category("NAME_PRODUCT_TYPE", UNKNOWN)
                    .category("PRODUCT_COMBINATION", "Card Street");
            return;
        }
        ApplicationCircumstances.choose(
                row, "NAME_PRODUCT_TYPE", (kind.isLent() ? "lent" : "refused") + " card", chance);
        boolean sold = row.text("NAME_PRODUCT_TYPE").equals("x-sell") && !chance.happens(OTHER_WAY);
        row.category("NAME_PORTFOLIO", "Cards").category("PRODUCT_COMBINATION", sold ? "Card X-Sell" : "Card Street");
    }
}
