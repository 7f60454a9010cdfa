package io.octroi.synthetic;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One client's application form while it is being invented: texts as the files write them, and their numbers. */
final class Draft {

    private static final int ROOM = 256;

    private final PublishedStatistics statistics;
    private final Map<String, String> texts = new HashMap<>(ROOM);
    private final Map<String, Double> numbers = new HashMap<>(ROOM);

    Draft(PublishedStatistics statistics) {
        this.statistics = statistics;
    }

    /** Fills in a number, rounded as the files write it. */
    void number(String column, double number) {
        Column published = statistics.column(column);
        texts.put(column, published.text(number));
        numbers.put(column, published.rounded(number));
    }

    void flag(String column, boolean raised) {
        number(column, raised ? 1 : 0);
    }

    void category(String column, String category) {
        texts.put(column, category);
    }

    /** Fills in what stands at that place, from 0 to 1, when the clients who have a value are lined up by it. */
    void at(String column, double place) {
        Optional<Shares> few = statistics.findShares(column);
        if (few.isPresent()) {
            value(column, few.get().at(place));
        } else {
            number(column, statistics.marginal(column).at(place));
        }
    }

    /** Fills in a value, be it a category or a number from a short list. */
    void value(String column, String value) {
        if (statistics.column(column).isNumber()) {
            number(column, Double.parseDouble(value));
        } else {
            category(column, value);
        }
    }

    boolean has(String column) {
        return texts.containsKey(column);
    }

    /** The number filled in; asking for one that is missing is a mistake in the program. */
    double number(String column) {
        Double number = numbers.get(column);
        if (number == null) {
            throw new IllegalStateException(column + " is not filled in");
        }
        return number;
    }

    /** The text filled in, empty when missing. */
    String text(String column) {
        return texts.getOrDefault(column, "");
    }
}
