package io.octroi.features;

import io.octroi.client.HistoryTable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One value of a row: a column of the table, or what is calculated from columns.
 *
 * @param name of the table's column; empty for what is calculated
 * @param call the operation and its argument, as {@link RowOperations} reads them; empty for a column of the table
 * @param inputs what it is calculated from
 */
record RowColumn(HistoryTable table, String name, String call, List<RowColumn> inputs) {

    static RowColumn raw(HistoryTable table, String name) {
        return new RowColumn(table, table.column(name).name(), "", List.of());
    }

    static RowColumn calculated(HistoryTable table, String call, List<RowColumn> inputs) {
        RowOperations.of(call, inputs.stream().map(RowColumn::name).toList(), table);
        return new RowColumn(table, "", call, List.copyOf(inputs));
    }

    boolean isRaw() {
        return call.isEmpty();
    }

    /** All that the value depends on, as text. */
    String recipe() {
        return isRaw()
                ? name
                : inputs.stream().map(RowColumn::recipe).collect(Collectors.joining(", ", call + "(", ")"));
    }

    /** The calculation as a reader writes it. */
    String formula() {
        return isRaw()
                ? name
                : Formula.of(call, inputs.stream().map(RowColumn::formula).toList());
    }
}
