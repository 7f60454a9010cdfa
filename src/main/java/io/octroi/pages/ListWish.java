package io.octroi.pages;

import io.octroi.decision.Selection;
import io.octroi.decision.WorkState;
import io.octroi.decision.Worklist.Order;
import io.octroi.features.Catalogue;
import io.octroi.scoring.Recommendation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What the address of the list asks for. A word that is none is left out.
 *
 * @param address as a link says it, with amounts as plain decimals that mean the same in every language
 * @param asked as the request said it
 * @param troubled whether amounts were given that are none, or the first is greater than the second; they are left out then
 */
record ListWish(ListAddress address, ListAddress asked, boolean troubled) implements Serializable {

    private static final int LONGEST_AMOUNT = 15;
    private static final int DECIMALS = 2;

    /** @param reader whose way of writing numbers is understood */
    static ListWish of(ListAddress asked, Catalogue catalogue, Locale reader) {
        Optional<String> from = amount(asked.get("from"), reader);
        Optional<String> to = amount(asked.get("to"), reader);
        boolean troubled = from.isEmpty()
                || to.isEmpty()
                || number(from.get()).orElse(0) > number(to.get()).orElse(Double.MAX_VALUE);
        ListAddress known = asked.with("kind", asked.get("kind").equals("reference") ? "reference" : "")
                .with("only", known(Recommendation.values(), asked.get("only")))
                .with("state", known(WorkState.values(), asked.get("state")))
                .with("sort", known(Order.values(), asked.get("sort")))
                .with("descending", asked.get("descending").equals("true") ? "true" : "")
                .with(
                        "product",
                        new ProductNames(catalogue, reader).isKnown(asked.get("product")) ? asked.get("product") : "");
        return new ListWish(
                troubled
                        ? known.without("from", "to")
                        : known.with("from", from.get()).with("to", to.get()),
                asked,
                troubled);
    }

    /** A plain decimal; empty text when none is given, and nothing when what is given is no amount. */
    private static Optional<String> amount(String typed, Locale reader) {
        return typed.isEmpty()
                ? Optional.of("")
                : TypedNumber.plain(typed, reader)
                        .filter(plain -> plain.length() <= LONGEST_AMOUNT)
                        .map(plain -> new BigDecimal(plain).setScale(DECIMALS, RoundingMode.HALF_EVEN))
                        .map(amount -> amount.signum() == 0
                                ? "0"
                                : amount.stripTrailingZeros().toPlainString());
    }

    private static String known(Enum<?>[] all, String word) {
        return one(all, word).map(DecisionWords::word).orElse("");
    }

    private static <E extends Enum<?>> Optional<E> one(E[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> DecisionWords.word(one).equals(word))
                .findFirst();
    }

    private static OptionalDouble number(String plain) {
        return plain.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(plain));
    }

    /** Whether the request said the amounts as everybody reads them. */
    boolean isSettled() {
        boolean same = address.get("from").equals(asked.get("from"))
                && address.get("to").equals(asked.get("to"));
        return troubled || same;
    }

    boolean isOfReferences() {
        return address.get("kind").equals("reference");
    }

    Selection selection() {
        return new Selection(
                one(Recommendation.values(), address.get("only")),
                one(WorkState.values(), address.get("state")),
                Optional.of(address.get("product")).filter(product -> !product.isEmpty()),
                number(address.get("from")),
                number(address.get("to")));
    }

    Order order() {
        return one(Order.values(), address.get("sort")).orElse(Order.NUMBER);
    }

    boolean descending() {
        return address.get("descending").equals("true");
    }

    /** One of the two amounts as the reader writes it, or has written it where that is none; empty when none is given. */
    String amount(String name, Numbers numbers) {
        return troubled || address.get(name).isEmpty()
                ? asked.get(name)
                : numbers.amount(new BigDecimal(address.get(name)));
    }

    /** The same in another order. */
    ListWish sortedBy(Order order, boolean turned) {
        boolean usual = order == Order.NUMBER && !turned;
        return new ListWish(
                address.with("sort", usual ? "" : DecisionWords.word(order)).with("descending", turned ? "true" : ""),
                asked,
                troubled);
    }
}
