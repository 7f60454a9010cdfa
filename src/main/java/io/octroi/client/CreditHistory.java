package io.octroi.client;

import java.util.EnumMap;
import java.util.Map;

/** What the six other tables say of one client; a table without a row of theirs has none. */
public final class CreditHistory {

    /** The history of somebody no table knows. */
    public static final CreditHistory NONE = new CreditHistory(Map.of());

    private final Map<HistoryTable, HistoryRows> tables = new EnumMap<>(HistoryTable.class);

    /** A history of those rows; a table that is absent has none. */
    public CreditHistory(Map<HistoryTable, HistoryRows> rows) {
        for (HistoryTable table : HistoryTable.values()) {
            HistoryRows given = rows.get(table);
            tables.put(table, given == null ? HistoryRows.owning(table) : given);
        }
    }

    public HistoryRows rows(HistoryTable table) {
        return tables.getOrDefault(table, HistoryRows.owning(table));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CreditHistory that && tables.equals(that.tables);
    }

    @Override
    public int hashCode() {
        return tables.hashCode();
    }
}
