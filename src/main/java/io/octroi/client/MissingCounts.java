package io.octroi.client;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * In how many rows of a table each column tells nothing.
 *
 * @param rows how many rows were counted
 * @param missing by column: in how many of them it is empty or says "no such day"
 */
public record MissingCounts(long rows, SortedMap<String, Long> missing) {

    /** What is known before the first row. */
    static final MissingCounts NONE = new MissingCounts(0, Collections.emptySortedMap());

    public MissingCounts {
        missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
    }

    /** The share of rows in which the column tells nothing, from 0 to 1; NaN when no row was counted. */
    public double rate(String column) {
        return (double) missing.getOrDefault(column, rows) / rows;
    }
}
