package io.octroi.client;

import io.octroi.journal.PersonalKeys;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Takes persons out of all tables in JDBC batches, and writes down that it did. */
final class ErasureWriter implements AutoCloseable {

    private static final int BATCH = 500;

    /**
     * Tables that point to a client come before the clients. The client's row is held first, as whoever decides does: two who
     * take the same rows in another order would wait for each other.
     */
    private static final List<String> DELETES = List.of(
            "update client set import_id = import_id where id = ?",
            "delete from assessment where client_id = ?",
            "delete from rectification where client_id = ?",
            "delete from intake where client_id = ?",
            "delete from protected_attribute where client_id = ?",
            "delete from credit_history where client_id = ?",
            "delete from client where id = ?");

    private final Connection connection;
    private final PersonalKeys keys = new PersonalKeys();
    private final List<PreparedStatement> deletes = new ArrayList<>();
    private final PreparedStatement insert;
    private final List<Long> waiting = new ArrayList<>();

    ErasureWriter(Connection connection) throws SQLException {
        this.connection = connection;
        for (String delete : DELETES) {
            deletes.add(connection.prepareStatement(delete));
        }
        insert = connection.prepareStatement(
                "insert into erasure (client_id, erased_at, erased_by, why) values (?, ?, ?, ?)");
    }

    /** Takes one person; they are gone after the next {@link #flush()} at the latest. */
    void accept(Erasure erasure) throws SQLException {
        for (PreparedStatement delete : deletes) {
            delete.setLong(1, erasure.client());
            delete.addBatch();
        }
        insert.setLong(1, erasure.client());
        insert.setObject(2, erasure.at().atOffset(ZoneOffset.UTC));
        insert.setString(3, erasure.by());
        insert.setString(4, erasure.why());
        insert.addBatch();
        waiting.add(erasure.client());
        if (waiting.size() == BATCH) {
            flush();
        }
    }

    void flush() throws SQLException {
        for (PreparedStatement delete : deletes) {
            delete.executeBatch();
        }
        keys.destroy(connection, waiting);
        insert.executeBatch();
        waiting.clear();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement delete : deletes) {
            delete.close();
        }
        insert.close();
    }
}
