package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** What is published of one of Home Credit's tables, column by column: the figures that the population copies. */
final class PublishedStatistics {

    /** Of the application form. */
    static final PublishedStatistics HOME_CREDIT = new PublishedStatistics("", line -> true);

    private static final Map<HistoryTable, PublishedStatistics> HISTORY = Arrays.stream(HistoryTable.values())
            .collect(Collectors.toUnmodifiableMap(
                    table -> table,
                    table -> new PublishedStatistics(
                            "history-", line -> line.get("table").equals(table.title()))));

    /** The share of reference clients who defaulted. */
    static final double DEFAULT_RATE = 0.08;

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Marginal> marginals = new LinkedHashMap<>();
    private final Map<String, Shares> shares = new LinkedHashMap<>();

    private PublishedStatistics(String prefix, Predicate<CSVRecord> ofTable) {
        Table.lines(prefix + "columns.csv").stream()
                .filter(ofTable)
                .forEach(line -> columns.put(line.get("column"), column(line)));
        Table.lines(prefix + "quantiles.csv").stream()
                .filter(ofTable)
                .forEach(line -> marginals.put(line.get("column"), Marginal.of(line.get("step"), line.get("points"))));
        shares.putAll(Shares.all(
                Table.lines(prefix + "shares.csv").stream().filter(ofTable).toList(), "column"));
    }

    /** Of a table of credit history. */
    static PublishedStatistics of(HistoryTable table) {
        return known(HISTORY.get(table), table.title());
    }

    /** The columns of the table, in its order; the keys of a client are no columns of the form. */
    Collection<Column> columns() {
        return columns.values();
    }

    boolean has(String column) {
        return columns.containsKey(column);
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
        String correlation = line.isMapped("correlation") ? line.get("correlation") : "";
        return new Column(
                line.get("column"),
                decimals.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(decimals)),
                Double.parseDouble(line.get("missing")),
                correlation.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(correlation)));
    }
}
