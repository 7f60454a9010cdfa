package io.octroi.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Writes packed histories in JDBC batches: the one that comes in replaces all that was known of a client's history. */
final class HistoryWriter implements AutoCloseable {

    private final PreparedStatement replace;
    private final PreparedStatement drop;
    private final PreparedStatement insert;
    private int written;
    private int replaced;
    private int dropped;

    HistoryWriter(Connection connection, SummaryLayout layout) throws SQLException {
        writeLayout(connection, layout);
        String delete = "delete from credit_history where client_id = ?";
        replace = connection.prepareStatement(delete);
        drop = connection.prepareStatement(delete);
        insert = connection.prepareStatement(
                "insert into credit_history (version, content, client_id) values (?, ?, ?)");
    }

    /** Forgets what was known of a client before; {@code another} tells whether a history comes in its place. */
    void forget(long client, boolean another) throws SQLException {
        PreparedStatement delete = another ? replace : drop;
        delete.setLong(1, client);
        delete.addBatch();
    }

    void write(long client, HistorySummary history) throws SQLException {
        insert.setString(1, history.version());
        insert.setBytes(2, history.content());
        insert.setLong(3, client);
        insert.addBatch();
        written++;
    }

    void flush() throws SQLException {
        replaced += Arrays.stream(replace.executeBatch()).sum();
        dropped += Arrays.stream(drop.executeBatch()).sum();
        insert.executeBatch();
    }

    /** What has become of histories so far, those that wait for the next {@link #flush()} left aside. */
    ImportReport.Histories histories() {
        return new ImportReport.Histories(written, replaced + dropped, dropped);
    }

    @Override
    public void close() throws SQLException {
        replace.close();
        drop.close();
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
