package io.octroi.client;

import io.octroi.TestDatabase;
import io.octroi.platform.Configuration;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All columns of all rows of all tables, as text; bytes as hexadecimal digits. */
public final class EverythingStored {

    private final Map<String, String> tables = new TreeMap<>();

    private EverythingStored() {}

    public static EverythingStored in(Configuration configuration) throws SQLException {
        EverythingStored everything = new EverythingStored();
        try (Connection owner = TestDatabase.ownersConnection(configuration);
                ResultSet tables = owner.getMetaData()
                        .getTables(owner.getCatalog(), owner.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                everything.tables.put(table.toLowerCase(Locale.ROOT), rows(owner, table));
            }
        }
        return everything;
    }

    /** The tables in which the text occurs. */
    Set<String> tablesWith(String text) {
        Set<String> found = new TreeSet<>();
        tables.forEach((table, rows) -> {
            if (rows.contains(text)) {
                found.add(table);
            }
        });
        return found;
    }

    /** The tables in which the eight bytes of the number occur. */
    Set<String> tablesWithPacked(double number) {
        return tablesWith(HexFormat.of()
                .formatHex(ByteBuffer.allocate(Double.BYTES).putDouble(number).array()));
    }

    public Set<String> tables() {
        return tables.keySet();
    }

    /** A line a row, in no order that is promised. */
    public Set<String> rows(String table) {
        return new TreeSet<>(tables.getOrDefault(table, "").lines().toList());
    }

    @Override
    public String toString() {
        return tables.toString();
    }

    private static String rows(Connection connection, String table) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select * from \"" + table + "\"")) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    text.append('|')
                            .append(isBinary(columns.getColumnType(i)) ? hex(rows.getBytes(i)) : rows.getString(i));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    private static boolean isBinary(int type) {
        return type == Types.BINARY || type == Types.VARBINARY || type == Types.LONGVARBINARY;
    }

    private static String hex(byte[] bytes) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes);
    }
}
