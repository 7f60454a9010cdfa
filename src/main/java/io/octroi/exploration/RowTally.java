package io.octroi.exploration;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts how many rows a rule touches, and how often it touches each field. */
final class RowTally {

    private final SortedMap<String, Long> fields = new TreeMap<>();
    private long rows;

    /** @param touched the fields of one row that the rule touches, if any */
    void add(Collection<String> touched) {
        if (!touched.isEmpty()) {
            rows++;
            touched.forEach(field -> fields.merge(field, 1L, Long::sum));
        }
    }

    long rows() {
        return rows;
    }

    SortedMap<String, Long> fields() {
        return Collections.unmodifiableSortedMap(fields);
    }
}
