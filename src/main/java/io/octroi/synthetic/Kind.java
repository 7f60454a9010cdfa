package io.octroi.synthetic;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * A kind of earlier application: what was asked for, and how it went. All figures are ours and stand in
 * {@code history-kinds.csv}.
 *
 * @param product {@code goods}, {@code cash}, {@code card} or nothing
 * @param outcome {@code lent}, {@code refused}, {@code unused} or {@code canceled}; a card is lent when it is opened
 * @param type the contract's type in the files
 * @param status the contract's status in the files
 * @param figures the remaining figures by their heading
 */
record Kind(String product, String outcome, String type, String status, Map<String, Double> figures) {

    private static final Map<String, Kind> ALL = all();

    /** How often each kind is a client's first application, or a later one; the refused ones stand last. */
    static final Shares FIRST = shares("first");

    static final Shares LATER = shares("later");

    static final Kind CARD_OPENED = named("card lent");

    static Kind named(String name) {
        Kind kind = ALL.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of application is called " + name);
        }
        return kind;
    }

    boolean is(String wanted) {
        return product.equals(wanted);
    }

    boolean isLent() {
        return outcome.equals("lent");
    }

    /** What goes by product and outcome: {@code lent goods}. */
    String situation() {
        return outcome + " " + product;
    }

    double figure(String heading) {
        return figures.getOrDefault(heading, 0.0);
    }

    private static Map<String, Kind> all() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        for (CSVRecord line : Table.lines("history-kinds.csv")) {
            Map<String, Double> figures = new LinkedHashMap<>();
            line.getParser().getHeaderNames().stream()
                    .skip(4)
                    .forEach(heading -> figures.put(heading, Double.valueOf(line.get(heading))));
            String product = line.get("product");
            String outcome = line.get("outcome");
            kinds.put(
                    product + " " + outcome,
                    new Kind(product, outcome, line.get("type"), line.get("status"), Map.copyOf(figures)));
        }
        return kinds;
    }

    private static Shares shares(String heading) {
        Map<String, Double> shares = new LinkedHashMap<>();
        ALL.forEach((name, kind) -> shares.put(name, kind.figure(heading)));
        return new Shares(shares);
    }
}
