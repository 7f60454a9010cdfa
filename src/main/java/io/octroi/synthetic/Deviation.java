package io.octroi.synthetic;

import java.util.Locale;
import java.util.Optional;

/**
 * How far one figure of a population lies from the published one.
 *
 * @param table the table it is about
 * @param column the column it is about, or the aggregate of one, or the key of rows
 * @param figure what is compared
 * @param at the category or the quantile's share; empty for the column's one missing rate or correlation
 * @param published the published figure
 * @param found the population's
 * @param bound how far they may lie apart in a large population
 * @param error the standard error of their difference, for samples of this size
 */
record Deviation(
        String table,
        String column,
        Figure figure,
        String at,
        double published,
        double found,
        double bound,
        double error) {

    /** A figure this many standard errors beyond its bound is no accident. */
    private static final double STANDARD_ERRORS = 2;

    /** What is compared, and how far it may lie apart. */
    enum Figure {
        /** Share of rows without a value: within 2 points. */
        MISSING_RATE,
        /** Share of rows with that value, among those who have one: within 2 points. */
        SHARE,
        /**
         * Quantile of a number: within 5 % of the distance between its published 5 % and 95 % quantiles; for the 1 % and 99 %
         * quantiles, of the distance between those two.
         */
        QUANTILE,
        /** Correlation with the outcome, for the 20 columns of the form and the aggregates of history where it is strongest: within 0.03. */
        CORRELATION,
        /** Share of clients that have any row: within 2 points. */
        PRESENCE,
        /** Quantile of the number of rows that share a key: within 5 % of the distance between its 5 % and 95 % quantiles, or one row. */
        ROWS,
        /** Share of reference clients who defaulted: within half a point. */
        DEFAULT_RATE
    }

    /** The distance in bounds, those widened by what a sample of this size may miss by chance: above 1 it is too far. */
    double width() {
        double distance = Math.abs(found - published);
        return distance == 0 ? 0 : distance / (bound + STANDARD_ERRORS * error);
    }

    boolean isTooWide() {
        return width() > 1;
    }

    /** Why it cannot be met, when that is known. */
    Optional<String> excuse() {
        return Table.lines("realism-exceptions.csv").stream()
                .filter(line -> line.get("table").equals(table)
                        && line.get("column").equals(column)
                        && line.get("figure").equals(words()))
                .map(line -> line.get("reason"))
                .findFirst();
    }

    /** One line for a reader. */
    @Override
    public String toString() {
        String place = at.isEmpty() ? "" : " at " + at;
        return "%s.%s: %s%s %.5g, published %.5g, bound %.3g, standard error %.2g"
                .formatted(table, column, words(), place, found, published, bound, error);
    }

    private String words() {
        return figure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
