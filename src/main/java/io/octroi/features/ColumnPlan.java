package io.octroi.features;

import io.octroi.client.HistoryRows;
import io.octroi.client.HistoryTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays the values of a client's rows out column by column, each calculated once, inputs before what needs them. */
final class ColumnPlan {

    private final HistoryTable table;
    private final Map<RowColumn, Integer> positions = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();

    ColumnPlan(HistoryTable table) {
        this.table = table;
    }

    /** The place of a column among those laid out; it is laid out from now on if it was not. */
    int position(RowColumn column) {
        Integer known = positions.get(column);
        if (known != null) {
            return known;
        }
        int[] inputs = column.inputs().stream().mapToInt(this::position).toArray();
        steps.add(column.isRaw() ? copy(table.column(column.name()).position()) : calculation(column, inputs));
        positions.put(column, steps.size() - 1);
        return steps.size() - 1;
    }

    int size() {
        return steps.size();
    }

    /** Fills all columns from the rows. */
    void fill(double[][] columns, HistoryRows rows) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).fill(columns[i], columns, rows);
        }
    }

    private static Step copy(int position) {
        return (result, columns, rows) -> {
            for (int row = 0; row < rows.size(); row++) {
                result[row] = rows.value(row, position);
            }
        };
    }

    private Step calculation(RowColumn column, int[] inputs) {
        RowOperation operation = RowOperations.of(
                column.call(), column.inputs().stream().map(RowColumn::name).toList(), table);
        return (result, columns, rows) -> {
            double[][] from = new double[inputs.length][];
            for (int i = 0; i < inputs.length; i++) {
                from[i] = columns[inputs[i]];
            }
            operation.fill(result, from, rows.size());
        };
    }

    /** How one column comes from the rows or from the columns before it. */
    @FunctionalInterface
    private interface Step {
        void fill(double[] result, double[][] columns, HistoryRows rows);
    }
}
