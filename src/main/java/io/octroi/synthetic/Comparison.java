package io.octroi.synthetic;

import io.octroi.statistics.Quantiles;
import io.octroi.synthetic.Deviation.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Compares one table of a folder with what is published of it, figure by figure. */
final class Comparison {

    private static final double SHARE_BOUND = 0.02;
    private static final double DEFAULT_BOUND = 0.005;
    private static final double QUANTILE_BOUND = 0.05;
    private static final double CORRELATION_BOUND = 0.03;
    private static final double OUTER = 0.05;

    /** Among thousands of figures some miss by two standard errors; three are hardly an accident. */
    private static final double STANDARD_ERRORS = 3;

    private static final double[] QUANTILES = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};
    private static final double[] ROW_QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final String table;
    private final PublishedStatistics published;
    private final TableSample sample;

    /** Rows of one client are alike, so that a sample has as many independent ones as it has clients. */
    private final double independent;

    private final List<Deviation> deviations = new ArrayList<>();

    Comparison(String table, PublishedStatistics published, TableSample sample, double independent) {
        this.table = table;
        this.published = published;
        this.sample = sample;
        this.independent = independent;
    }

    List<Deviation> deviations() {
        return List.copyOf(deviations);
    }

    /** Compares missing rates, shares and quantiles of every column that both have. */
    void compareColumns() {
        for (Column column : published.columns()) {
            if (!sample.has(column.name())) {
                continue;
            }
            ColumnSample found = sample.column(column.name());
            compareMissing(column, found);
            published
                    .findShares(column.name())
                    .ifPresentOrElse(
                            shares -> compareShares(column, shares, found), () -> compareQuantiles(column, found));
        }
    }

    /** Compares how an aggregate over that many clients correlates with the outcome. */
    void compareCorrelation(ClientCorrelation wanted, double clients) {
        double error = Math.sqrt(1 / clients + wanted.error() * wanted.error());
        String of = wanted.error() == 0
                ? wanted.column()
                : wanted.way().name().toLowerCase(Locale.ROOT) + " " + wanted.column();
        deviations.add(new Deviation(
                table,
                of,
                Figure.CORRELATION,
                "",
                wanted.published(),
                sample.correlation(wanted).orElse(0),
                CORRELATION_BOUND,
                STANDARD_ERRORS * error));
    }

    /** Compares how many rows share a key, and how many clients have any. */
    void compareRows(RowCounts counts, double allClients) {
        double[] rows = sample.key(counts.key()).sorted();
        counts.clients()
                .ifPresent(share -> add(
                        counts.key(), Figure.PRESENCE, "", share, rows.length / allClients, SHARE_BOUND, allClients));
        double bound = Math.max(
                1, QUANTILE_BOUND * (counts.rows().at(1 - OUTER) - counts.rows().at(OUTER)));
        for (double share : ROW_QUANTILES) {
            if (!counts.rows().isPoint(share)) {
                continue;
            }
            deviations.add(quantile(counts.key(), Figure.ROWS, counts.rows(), share, rows, bound, rows.length));
        }
    }

    /** Compares the share of reference clients who defaulted. */
    void compareDefaultRate(double found) {
        add(
                SyntheticPopulation.OUTCOME,
                Figure.DEFAULT_RATE,
                "",
                PublishedStatistics.DEFAULT_RATE,
                found,
                DEFAULT_BOUND,
                independent);
    }

    /** A day that never comes has a share of its own in credit history; on the form it counts as missing. */
    private void compareMissing(Column column, ColumnSample found) {
        Optional<Shares> never = published.findShares(never(column));
        never.ifPresent(shares ->
                add(column.name(), Figure.SHARE, "never", shares.of("never"), found.never(), SHARE_BOUND, independent));
        double missing = never.isPresent() ? found.missing() : found.missing() + found.never() * (1 - found.missing());
        add(column.name(), Figure.MISSING_RATE, "", column.missing(), missing, SHARE_BOUND, independent);
    }

    private static String never(Column column) {
        return column.name() + " never";
    }

    private void compareShares(Column column, Shares shares, ColumnSample found) {
        Map<String, Double> counted = found.shares();
        for (String value : shares.values()) {
            String key = column.isNumber() ? column.text(Double.parseDouble(value)) : value;
            double among = independent * (1 - column.missing());
            add(
                    column.name(),
                    Figure.SHARE,
                    value,
                    shares.of(value),
                    counted.getOrDefault(key, 0.0),
                    SHARE_BOUND,
                    among);
        }
    }

    private void compareQuantiles(Column column, ColumnSample found) {
        Marginal marginal = published.marginal(column.name());
        double[] sorted = found.sorted();
        // Where days may never come, the published quantiles stand for other shares of those that do.
        boolean shifted = published.findShares(never(column)).isPresent();
        for (double share : shifted ? marginal.inner() : QUANTILES) {
            double outer = share < OUTER || share > 1 - OUTER ? Math.min(share, 1 - share) : OUTER;
            double bound = QUANTILE_BOUND * (marginal.at(1 - outer) - marginal.at(outer));
            double among = independent * (1 - column.missing());
            deviations.add(quantile(column.name(), Figure.QUANTILE, marginal, share, sorted, bound, among));
        }
    }

    /**
     * A quantile of the population lies between two nearby quantiles of a sample, whatever the distribution (Conover,
     * Practical Nonparametric Statistics, 1999); a sample too small to have them does not tell it.
     */
    private Deviation quantile(
            String column,
            Figure figure,
            Marginal marginal,
            double share,
            double[] sorted,
            double bound,
            double among) {
        double expected = marginal.at(share);
        double found = quantile(sorted, share);
        double misplaced = STANDARD_ERRORS * Math.sqrt(share * (1 - share) / among);
        double nearby = found < expected ? share + misplaced : share - misplaced;
        double chance =
                nearby < 0 || nearby > 1 ? Double.POSITIVE_INFINITY : Math.abs(quantile(sorted, nearby) - found);
        return new Deviation(table, column, figure, String.valueOf(share), expected, found, bound, chance);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : Quantiles.of(sorted, share);
    }

    /** Compares shares of that many clients. */
    private void add(
            String column, Figure figure, String at, double expected, double found, double bound, double among) {
        double chance = STANDARD_ERRORS * Math.sqrt(expected * (1 - expected) / among);
        deviations.add(new Deviation(table, column, figure, at, expected, found, bound, chance));
    }
}
