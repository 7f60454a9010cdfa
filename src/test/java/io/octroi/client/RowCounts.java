package io.octroi.client;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The smallest packed history there is: how many rows each table has of a client, a byte a table. */
final class RowCounts implements HistorySummaries {

    static final SummaryLayout LAYOUT = new SummaryLayout(
            "row-counts",
            List.of(HistoryTable.values()).stream().map(HistoryTable::title).toList());

    private static final List<HistoryTable> TABLES = List.of(HistoryTable.values());

    private final Map<Long, byte[]> counts = new HashMap<>();
    private final Set<Long> askedFor = new HashSet<>();
    private final Map<HistoryTable, Long> read = new EnumMap<>(HistoryTable.class);

    private RowCounts(DataFolder folder) {
        try (RegroupedHistory history = RegroupedHistory.of(folder)) {
            history.each((client, theirs) -> counts.put(client, count(theirs)));
            for (HistoryTable table : HistoryTable.values()) {
                folder.historyFile(table).ifPresent(file -> read.put(table, history.rows(table)));
            }
        }
    }

    static HistorySummaries pack(DataFolder folder) {
        return new RowCounts(folder);
    }

    /** What is stored of somebody with that many rows in the tables, in their order. */
    static Optional<HistorySummary> of(int... rows) {
        byte[] content = new byte[rows.length];
        for (int i = 0; i < rows.length; i++) {
            content[i] = (byte) rows[i];
        }
        return Optional.of(new HistorySummary(LAYOUT.version(), content));
    }

    @Override
    public SummaryLayout layout() {
        return LAYOUT;
    }

    @Override
    public Optional<HistorySummary> of(long client) {
        askedFor.add(client);
        return Optional.ofNullable(counts.get(client)).map(bytes -> new HistorySummary(LAYOUT.version(), bytes));
    }

    @Override
    public Map<HistoryTable, RowCount> rows() {
        Map<HistoryTable, RowCount> rows = new EnumMap<>(HistoryTable.class);
        read.forEach((table, all) -> rows.put(table, new RowCount(all, all - known(table))));
        return rows;
    }

    @Override
    public void close() {
        counts.clear();
    }

    private long known(HistoryTable table) {
        int at = TABLES.indexOf(table);
        return counts.entrySet().stream()
                .filter(entry -> askedFor.contains(entry.getKey()))
                .mapToLong(entry -> entry.getValue()[at])
                .sum();
    }

    private static byte[] count(CreditHistory history) {
        byte[] counts = new byte[TABLES.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (byte) history.rows(TABLES.get(i)).size();
        }
        return counts;
    }
}
