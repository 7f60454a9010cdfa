package io.octroi.features;

import io.octroi.features.Series.Placed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** All that is asked of the rows of one scope: which rows they are, and the series over rows and over loans. */
final class ScopePlan {

    private final int[] conditions;
    private final Series[] byRow;
    private final LoanSeries[] byLoan;
    private final int[] zeros;

    ScopePlan(HistoryScope scope, List<Placed> features, ColumnPlan columns) {
        this.conditions =
                scope.conditions().stream().mapToInt(columns::position).toArray();
        this.byRow = series(features, columns, false, Series::new).toArray(new Series[0]);
        this.byLoan = series(features, columns, true, LoanSeries::new).toArray(new LoanSeries[0]);
        this.zeros = features.stream()
                .filter(placed -> placed.feature().last().isZeroOfNothing())
                .mapToInt(Placed::position)
                .toArray();
    }

    private static <S> List<S> series(
            List<Placed> features, ColumnPlan columns, boolean byLoan, BiFunction<Integer, List<Placed>, S> series) {
        Map<Integer, List<Placed>> byColumn = new LinkedHashMap<>();
        for (Placed placed : features) {
            if (placed.feature().isByLoan() == byLoan) {
                byColumn.computeIfAbsent(columns.position(placed.feature().column()), first -> new ArrayList<>())
                        .add(placed);
            }
        }
        List<S> all = new ArrayList<>();
        byColumn.forEach((column, placed) -> all.add(series.apply(column, placed)));
        return all;
    }

    /**
     * Writes the features of the scope where there is anything to write; all else is missing already.
     *
     * @param rows how many rows stand on the bench
     * @param days when each row was
     * @param keys the loan each row belongs to
     */
    void write(Workbench bench, int rows, double[] days, double[] keys, double[] to) {
        int selected = select(bench, rows);
        if (selected == 0) {
            for (int zero : zeros) {
                to[zero] = 0;
            }
            return;
        }
        for (Series series : byRow) {
            series.write(bench.columns(), bench.selected, selected, bench.summary, days, to);
        }
        if (byLoan.length > 0) {
            int loans = gather(bench, selected, keys);
            for (LoanSeries series : byLoan) {
                series.write(bench, days, loans, to);
            }
        }
    }

    private int select(Workbench bench, int rows) {
        int selected = 0;
        for (int row = 0; row < rows; row++) {
            boolean counts = true;
            for (int condition : conditions) {
                counts &= bench.columns()[condition][row] == 1;
            }
            bench.selected[selected] = row;
            selected += counts ? 1 : 0;
        }
        return selected;
    }

    /** Puts the selected rows loan by loan, loans in the order of their first rows; tells how many loans there are. */
    private static int gather(Workbench bench, int selected, double[] keys) {
        int loans = countByLoan(bench, selected, keys);
        int[] starts = bench.starts;
        for (int loan = 1; loan < loans; loan++) {
            starts[loan] += starts[loan - 1];
        }
        // Filled from the back, each loan's end becomes its start, and its rows keep their order.
        for (int i = selected - 1; i >= 0; i--) {
            bench.byLoan[--starts[bench.loanOf[i]]] = bench.selected[i];
        }
        starts[loans] = selected;
        return loans;
    }

    private static int countByLoan(Workbench bench, int selected, double[] keys) {
        bench.loans.clear();
        Arrays.fill(bench.starts, 0, selected, 0);
        for (int i = 0; i < selected; i++) {
            int loan = bench.loans.of(keys[bench.selected[i]]);
            bench.loanOf[i] = loan;
            bench.starts[loan]++;
        }
        return bench.loans.size();
    }
}
