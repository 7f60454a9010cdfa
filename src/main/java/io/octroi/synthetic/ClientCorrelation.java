package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.util.Comparator;
import java.util.List;

/**
 * How an aggregate over a client's rows correlates with the outcome.
 *
 * @param column the column that is summed up
 * @param way how
 * @param published the published correlation, 1 being a default
 * @param error its own standard error
 */
record ClientCorrelation(String column, Aggregate.Way way, double published, double error) {

    /** The correlations of credit history were published from fewer clients. */
    private static final double HISTORY_ERROR = 0.015;

    /** The strongest published correlations of a table of credit history. */
    static List<ClientCorrelation> of(HistoryTable table) {
        return Table.lines("history-correlations.csv").stream()
                .filter(line -> line.get("table").equals(table.title()))
                .map(line -> new ClientCorrelation(
                        line.get("column"),
                        Aggregate.Way.of(line.get("aggregate")),
                        Double.parseDouble(line.get("correlation")),
                        HISTORY_ERROR))
                .toList();
    }

    /** The strongest published correlations of the application form, which has one row a client. */
    static List<ClientCorrelation> ofForm(int strongest) {
        return PublishedStatistics.HOME_CREDIT.columns().stream()
                .filter(column -> column.correlation().isPresent())
                .map(column -> new ClientCorrelation(
                        column.name(), Aggregate.Way.MEAN, column.correlation().getAsDouble(), 0))
                .sorted(Comparator.comparingDouble(wanted -> -Math.abs(wanted.published)))
                .limit(strongest)
                .toList();
    }
}
