package io.octroi.client;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The rows of one table of credit history that belong to one client, in the order in which they came. */
public final class HistoryRows {

    private final HistoryTable table;
    private final int width;
    private final double[] values;

    private HistoryRows(HistoryTable table, double[] values) {
        this.table = table;
        this.width = table.columns().size();
        this.values = values;
        if (values.length % width != 0) {
            throw new IllegalArgumentException(values.length + " values in rows of " + width);
        }
    }

    /**
     * Rows of values, one row after the other, each in the order of the table's columns; the array is kept, nobody may
     * write to it any more.
     */
    static HistoryRows owning(HistoryTable table, double... values) {
        return new HistoryRows(table, values);
    }

    /**
     * Rows of texts by column name; what is absent is missing.
     *
     * @throws UnreadableField when a column is unknown or a text cannot be read
     */
    public static HistoryRows of(HistoryTable table, List<Map<String, String>> rows) {
        int width = table.columns().size();
        double[] values = new double[rows.size() * width];
        Arrays.fill(values, Double.NaN);
        for (int row = 0; row < rows.size(); row++) {
            for (Map.Entry<String, String> cell : rows.get(row).entrySet()) {
                HistoryColumn column = table.find(cell.getKey())
                        .orElseThrow(() -> new UnreadableField(cell.getKey(), "is no column of " + table.title()));
                values[row * width + column.position()] = column.value(cell.getValue());
            }
        }
        return new HistoryRows(table, values);
    }

    public HistoryTable table() {
        return table;
    }

    /** How many rows there are. */
    public int size() {
        return values.length / width;
    }

    /** One value: NaN where missing, a category as its code. */
    public double value(int row, int column) {
        return values[row * width + column];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HistoryRows that && table == that.table && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
