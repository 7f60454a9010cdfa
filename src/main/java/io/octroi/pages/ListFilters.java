package io.octroi.pages;

import io.octroi.decision.PlainWords;
import io.octroi.decision.WorkState;
import io.octroi.features.Catalogue;
import io.octroi.scoring.Recommendation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The links that narrow the list of clients: each keeps whatever else the address says. */
final class ListFilters {

    private final ListAddress address;
    private final Words words;
    private final ProductNames products;

    ListFilters(ListAddress address, Words words, Catalogue catalogue) {
        this.address = address;
        this.words = words;
        this.products = new ProductNames(catalogue, words.locale());
    }

    /** A link, and whether the list is what it leads to. */
    public record Choice(String name, String href, boolean here) {}

    /** The links of which one holds at a time. */
    public record Group(String id, String name, List<Choice> choices) {}

    /** @param scored whether recommendations and what was read of forms are there to choose by */
    List<Group> groups(boolean scored) {
        Group states = group("state", "clients.state", words(WorkState.values()), this::state);
        return scored
                ? List.of(
                        group("only", "clients.recommendation", words(Recommendation.values()), this::recommendation),
                        states,
                        group("product", "clients.product", products.all(), products::of))
                : List.of(states);
    }

    private static List<String> words(Enum<?>[] all) {
        return Arrays.stream(all).map(DecisionWords::word).toList();
    }

    private String state(String word) {
        return words.text("state." + word);
    }

    private String recommendation(String word) {
        return new PlainWords(words.locale()).recommendation(Recommendation.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private Group group(String parameter, String name, List<String> values, UnaryOperator<String> label) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(parameter, "", words.text("clients.all." + parameter)));
        values.forEach(value -> choices.add(choice(parameter, value, label.apply(value))));
        return new Group(parameter, words.text(name), choices);
    }

    private Choice choice(String parameter, String value, String name) {
        return new Choice(
                name,
                address.with(parameter, value).href(),
                address.get(parameter).equals(value));
    }
}
