package io.octroi.synthetic;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** What is published of Home Credit's application table, column by column: the figures that the population copies. */
final class PublishedStatistics {

    static final PublishedStatistics HOME_CREDIT = new PublishedStatistics();

    /** The share of reference clients who defaulted. */
    static final double DEFAULT_RATE = 0.08;

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Marginal> marginals = new LinkedHashMap<>();
    private final Map<String, Shares> shares = new LinkedHashMap<>();

    private PublishedStatistics() {
        Table.lines("columns.csv").forEach(line -> columns.put(line.get("column"), column(line)));
        Table.lines("quantiles.csv").forEach(line -> marginals.put(line.get("column"), marginal(line)));
        Map<String, Map<String, Double>> counted = new LinkedHashMap<>();
        Table.lines("shares.csv")
                .forEach(line -> counted.computeIfAbsent(line.get("column"), c -> new LinkedHashMap<>())
                        .put(line.get("value"), Double.valueOf(line.get("share"))));
        counted.forEach((name, byValue) -> shares.put(name, new Shares(byValue)));
    }

    /** The columns of the application form, in the form's order. */
    Collection<Column> columns() {
        return columns.values();
    }

    Column column(String name) {
        return known(columns.get(name), name);
    }

    /** The distribution of a number over the clients who have it. */
    Marginal marginal(String name) {
        return known(marginals.get(name), name);
    }

    /** How often each value occurs among the clients who have one. */
    Shares shares(String name) {
        return known(shares.get(name), name);
    }

    /** The shares of a column that takes few values; the other columns have a marginal. */
    Optional<Shares> findShares(String name) {
        return Optional.ofNullable(shares.get(name));
    }

    private static <T> T known(@Nullable T found, String name) {
        if (found == null) {
            throw new IllegalArgumentException("nothing is published of " + name);
        }
        return found;
    }

    private static Column column(CSVRecord line) {
        String decimals = line.get("decimals");
        String correlation = line.get("correlation");
        return new Column(
                line.get("column"),
                decimals.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(decimals)),
                Double.parseDouble(line.get("missing")),
                correlation.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(correlation)));
    }

    private static Marginal marginal(CSVRecord line) {
        String[] points = line.get("points").split(" ", -1);
        Function<Integer, double[]> side = at -> Arrays.stream(points)
                .mapToDouble(point -> Double.parseDouble(point.split(":", -1)[at]))
                .toArray();
        return new Marginal(side.apply(0), side.apply(1), step(line.get("step")));
    }

    /** A step is a number, a fraction such as 1/24, or empty for none. */
    private static double step(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        String[] parts = text.split("/", -1);
        return parts.length == 1
                ? Double.parseDouble(text)
                : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
    }
}
