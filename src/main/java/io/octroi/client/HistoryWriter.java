package io.octroi.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Writes packed histories in JDBC batches: the one that comes in replaces all that was known of a client's history. */
final class HistoryWriter implements AutoCloseable {

    private final PreparedStatement delete;
    private final PreparedStatement insert;

    HistoryWriter(Connection connection, SummaryLayout layout) throws SQLException {
        writeLayout(connection, layout);
        delete = connection.prepareStatement("delete from credit_history where client_id = ?");
        insert = connection.prepareStatement(
                "insert into credit_history (version, content, client_id) values (?, ?, ?)");
    }

    void forget(long client) throws SQLException {
        delete.setLong(1, client);
        delete.addBatch();
    }

    void write(long client, HistorySummary history) throws SQLException {
        insert.setString(1, history.version());
        insert.setBytes(2, history.content());
        insert.setLong(3, client);
        insert.addBatch();
    }

    void flush() throws SQLException {
        delete.executeBatch();
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        delete.close();
        insert.close();
    }

    private static void writeLayout(Connection connection, SummaryLayout layout) throws SQLException {
        try (PreparedStatement known = connection.prepareStatement("select 1 from history_layout where version = ?")) {
            known.setString(1, layout.version());
            try (ResultSet row = known.executeQuery()) {
                if (row.next()) {
                    return;
                }
            }
        }
        try (PreparedStatement add =
                connection.prepareStatement("insert into history_layout (version, features) values (?, ?)")) {
            add.setString(1, layout.version());
            add.setString(2, layout.stored());
            add.executeUpdate();
        }
    }
}
