package io.octroi.backup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table, without its rows.
 *
 * @param name in small letters, whichever the database
 * @param columns in the order in which rows hold them
 * @param key the columns of the primary key, by which rows are ordered; none where there is no such key
 * @param counted the column whose values the database draws by counting on, if there is one
 */
record Table(String name, List<Column> columns, List<String> key, Optional<String> counted) {

    Table {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    /** All rows, in the order of their key. */
    String query() {
        return "select %s from %s%s"
                .formatted(names(), name, key.isEmpty() ? "" : " order by " + String.join(", ", key));
    }

    /** One row; a parameter for each column. */
    String insert() {
        String parameters = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into %s (%s) values (%s)".formatted(name, names(), parameters);
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
