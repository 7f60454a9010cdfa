package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVRecord;

/**
 * How many rows of a table share a key.
 *
 * @param table the table
 * @param key the column that the rows share
 * @param clients the share of clients who have any row; told only where the key is the client
 * @param rows the distribution of their number, among the keys that have any
 */
record RowCounts(HistoryTable table, String key, OptionalDouble clients, Marginal rows) {

    static final String CLIENT = "SK_ID_CURR";

    /** What is published, table by table. */
    static List<RowCounts> published() {
        return Table.lines("history-rows.csv").stream().map(RowCounts::of).toList();
    }

    /** What is published of a client's rows in a table. */
    static RowCounts of(HistoryTable table) {
        return published().stream()
                .filter(counts -> counts.table == table && counts.key.equals(CLIENT))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no counts are published of " + table.title()));
    }

    /** The number of rows for a standard normal score. */
    int at(double score) {
        return (int) rows.at(Normal.share(score));
    }

    private static RowCounts of(CSVRecord line) {
        String clients = line.get("clients");
        return new RowCounts(
                Arrays.stream(HistoryTable.values())
                        .filter(table -> table.title().equals(line.get("table")))
                        .findFirst()
                        .orElseThrow(),
                line.get("key"),
                clients.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(clients)),
                Marginal.of("1", line.get("points")));
    }
}
