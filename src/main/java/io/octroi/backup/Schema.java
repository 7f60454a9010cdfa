package io.octroi.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables that the migrations have made, as the database itself tells of them. */
final class Schema {

    /** Which migrations were run is told by the version of the schema. */
    private static final String MIGRATIONS = "flyway_schema_history";

    private final DatabaseMetaData told;
    private final String schema;

    private Schema(Connection connection) throws SQLException {
        this.told = connection.getMetaData();
        this.schema = connection.getSchema();
    }

    /** All tables; those that others point to come first. */
    static List<Table> tables(Connection connection) throws SQLException {
        Schema schema = new Schema(connection);
        Map<String, Table> ordered = new LinkedHashMap<>();
        for (String written : schema.names()) {
            schema.add(written, ordered);
        }
        return List.copyOf(ordered.values());
    }

    /** As the database writes them. */
    private Set<String> names() throws SQLException {
        Set<String> names = new TreeSet<>();
        try (ResultSet tables = told.getTables(null, schema, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        names.remove(MIGRATIONS);
        return names;
    }

    private void add(String name, Map<String, Table> ordered) throws SQLException {
        if (ordered.containsKey(name)) {
            return;
        }
        for (String pointedTo : pointedTo(name)) {
            if (!pointedTo.equals(name)) {
                add(pointedTo, ordered);
            }
        }
        ordered.put(name, table(name));
    }

    private Set<String> pointedTo(String table) throws SQLException {
        Set<String> others = new TreeSet<>();
        try (ResultSet keys = told.getImportedKeys(null, schema, table)) {
            while (keys.next()) {
                others.add(keys.getString("PKTABLE_NAME"));
            }
        }
        return others;
    }

    private Table table(String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        Optional<String> counted = Optional.empty();
        try (ResultSet rows = told.getColumns(null, schema, name, null)) {
            while (rows.next()) {
                String column = small(rows.getString("COLUMN_NAME"));
                columns.add(new Column(column, Kind.of(rows.getInt("DATA_TYPE"))));
                if (rows.getString("IS_AUTOINCREMENT").equals("YES")) {
                    counted = Optional.of(column);
                }
            }
        }
        return new Table(small(name), columns, key(name), counted);
    }

    private List<String> key(String table) throws SQLException {
        SortedMap<Integer, String> columns = new TreeMap<>();
        try (ResultSet rows = told.getPrimaryKeys(null, schema, table)) {
            while (rows.next()) {
                columns.put(rows.getInt("KEY_SEQ"), small(rows.getString("COLUMN_NAME")));
            }
        }
        return List.copyOf(columns.values());
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
