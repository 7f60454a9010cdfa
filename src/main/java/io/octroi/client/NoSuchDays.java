package io.octroi.client;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a file of credit history says that there is no such day.
 *
 * @param rows in how many of its rows, in whichever column
 * @param columns by column of days: in how many rows
 */
public record NoSuchDays(long rows, SortedMap<String, Long> columns) {

    /** In a file that is not there. */
    static final NoSuchDays NONE = new NoSuchDays(0, Collections.emptySortedMap());

    public NoSuchDays {
        columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }
}
