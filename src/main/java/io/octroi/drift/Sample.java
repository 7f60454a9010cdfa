package io.octroi.drift;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Clients, column by column. */
public final class Sample {

    private final Map<String, SampleColumn> columns;
    private final int rows;

    Sample(Map<String, SampleColumn> columns, int rows) {
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        this.rows = rows;
    }

    /** How many clients there are. */
    public int rows() {
        return rows;
    }

    /** What the columns are called, in their order. */
    public Set<String> names() {
        return columns.keySet();
    }

    Optional<SampleColumn> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }
}
