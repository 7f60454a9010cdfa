package io.octroi.features;

import io.octroi.client.CreditHistory;
import io.octroi.client.HistoryRows;
import io.octroi.client.HistoryTable;
import io.octroi.features.Series.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All features of one table, compiled: columns are laid out once, each scope's rows found once, then summed up. */
final class TablePlan {

    private final HistoryTable table;
    private final ColumnPlan columns;
    private final int days;
    private final int keys;
    private final List<ScopePlan> scopes = new ArrayList<>();

    /**
     * Compiles the features of a table.
     *
     * @param loan what the table's rows are about
     */
    TablePlan(HistoryTable table, HistoryLoan loan, List<Placed> features) {
        this.table = table;
        this.columns = new ColumnPlan(table);
        this.days = columns.position(loan.day());
        this.keys = columns.position(loan.key());
        Map<HistoryScope, List<Placed>> byScope = new LinkedHashMap<>();
        for (Placed placed : features) {
            byScope.computeIfAbsent(placed.feature().scope(), first -> new ArrayList<>())
                    .add(placed);
        }
        byScope.forEach((scope, placed) -> scopes.add(new ScopePlan(scope, placed, columns)));
    }

    /** Writes the table's features; none for a client without a row. */
    void write(CreditHistory history, Workbench bench, double[] to) {
        HistoryRows rows = history.rows(table);
        if (rows.size() == 0) {
            return;
        }
        bench.prepare(columns.size(), rows.size());
        columns.fill(bench.columns(), rows);
        for (ScopePlan scope : scopes) {
            scope.write(bench, rows.size(), bench.columns()[days], bench.columns()[keys], to);
        }
    }
}
