package io.octroi.features;

import io.octroi.features.Series.Placed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One column of values brought together loan by loan, and what is asked of the outcomes over all loans. */
final class LoanSeries {

    private final int column;
    private final Aggregate[] perLoan;
    private final Series[] overLoans;
    private final boolean extremes;

    /** @param column its place among the columns of the table */
    LoanSeries(int column, List<Placed> features) {
        Map<Aggregate, List<Placed>> byFirst = new LinkedHashMap<>();
        for (Placed placed : features) {
            byFirst.computeIfAbsent(placed.feature().steps().get(0), first -> new ArrayList<>())
                    .add(placed);
        }
        List<Series> series = new ArrayList<>();
        byFirst.values().forEach(group -> series.add(new Series(series.size(), group)));
        this.column = column;
        this.perLoan = byFirst.keySet().toArray(new Aggregate[0]);
        this.overLoans = series.toArray(new Series[0]);
        this.extremes = byFirst.keySet().stream().anyMatch(Aggregate::needsExtremes);
    }

    /** Writes what the rows gathered on the bench come to. */
    void write(Workbench bench, double[] days, int loans, double[] to) {
        double[] values = bench.columns()[column];
        double[][] loanValues = bench.loanValues(perLoan.length);
        for (int loan = 0; loan < loans; loan++) {
            bench.summary.over(values, bench.byLoan, bench.starts[loan], bench.starts[loan + 1], extremes);
            for (int i = 0; i < perLoan.length; i++) {
                loanValues[i][loan] = bench.summary.get(perLoan[i], days);
            }
        }
        for (Series series : overLoans) {
            series.write(loanValues, bench.every, loans, bench.summary, days, to);
        }
    }
}
