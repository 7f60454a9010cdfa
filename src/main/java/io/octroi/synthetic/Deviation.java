package io.octroi.synthetic;

import java.util.Locale;

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
 * @param chance how much further a sample of this size may miss it by chance
 */
record Deviation(
        String table,
        String column,
        Figure figure,
        String at,
        double published,
        double found,
        double bound,
        double chance) {

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

    /** The distance in bounds, those widened by what chance explains: above 1 it is too far. */
    double width() {
        return distance() == 0 ? 0 : distance() / (bound + chance);
    }

    boolean isTooWide() {
        return !(width() <= 1);
    }

    /** Whether it lies beyond its bound, by chance or not. */
    boolean isBeyondBound() {
        return distance() > bound;
    }

    private double distance() {
        return Math.abs(found - published);
    }

    /** One line for a reader. */
    @Override
    public String toString() {
        String place = at.isEmpty() ? "" : " at " + at;
        return "%s.%s: %s%s %.5g, published %.5g, bound %.3g, by chance %.2g"
                .formatted(table, column, words(), place, found, published, bound, chance);
    }

    private String words() {
        return figure.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
