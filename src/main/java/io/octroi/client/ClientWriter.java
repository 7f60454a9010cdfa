package io.octroi.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Writes clients and their histories in JDBC batches: an insert for a new one, an update for one known before. */
final class ClientWriter implements AutoCloseable {

    private static final int BATCH = 500;

    private final long importId;
    private final NumberIndex known;
    private final HistorySummaries histories;
    private final HistoryWriter historyWriter;
    private final PreparedStatement insertClient;
    private final PreparedStatement updateClient;
    private final PreparedStatement insertProtected;
    private final PreparedStatement updateProtected;
    private final PreparedStatement deleteAssessment;
    private int written;
    private int added;

    ClientWriter(Connection connection, long importId, NumberIndex known, HistorySummaries histories)
            throws SQLException {
        this.importId = importId;
        this.known = known;
        this.histories = histories;
        historyWriter = new HistoryWriter(connection, histories.layout());
        insertClient = connection.prepareStatement(
                "insert into client (outcome, form_version, form, import_id, id) values (?, ?, ?, ?, ?)");
        updateClient = connection.prepareStatement(
                "update client set outcome = ?, form_version = ?, form = ?, import_id = ? where id = ?");
        insertProtected = connection.prepareStatement(
                "insert into protected_attribute (sex, family_status, client_id) values (?, ?, ?)");
        updateProtected = connection.prepareStatement(
                "update protected_attribute set sex = ?, family_status = ? where client_id = ?");
        deleteAssessment = connection.prepareStatement("delete from assessment where client_id = ?");
    }

    /** Takes one client; it is in the database after the next {@link #flush()} at the latest. */
    void accept(IncomingClient client) {
        try {
            boolean update = known.find(client.id()) != NumberIndex.ABSENT;
            write(client, update ? updateClient : insertClient);
            writeProtected(client, update ? updateProtected : insertProtected);
            writeHistory(client.id(), update);
            if (update) {
                forgetAssessment(client.id());
            }
            added += update ? 0 : 1;
            if (++written % BATCH == 0) {
                flush();
            }
        } catch (SQLException e) {
            throw new FailedImport(e);
        }
    }

    void flush() throws SQLException {
        insertClient.executeBatch();
        updateClient.executeBatch();
        insertProtected.executeBatch();
        updateProtected.executeBatch();
        deleteAssessment.executeBatch();
        historyWriter.flush();
    }

    int written() {
        return written;
    }

    int added() {
        return added;
    }

    /** What became of their histories; to be asked after the last {@link #flush()}. */
    ImportReport.Histories histories() {
        return historyWriter.histories();
    }

    @Override
    public void close() throws SQLException {
        historyWriter.close();
        insertClient.close();
        updateClient.close();
        insertProtected.close();
        updateProtected.close();
        deleteAssessment.close();
    }

    private void write(IncomingClient client, PreparedStatement into) throws SQLException {
        into.setString(1, client.outcome().map(Outcome::name).orElse(null));
        into.setInt(2, FormLayout.CURRENT.version());
        into.setString(3, client.form().stored());
        into.setLong(4, importId);
        into.setLong(5, client.id());
        into.addBatch();
    }

    private void writeHistory(long client, boolean update) throws SQLException {
        Optional<HistorySummary> history = histories.of(client);
        if (update) {
            historyWriter.forget(client, history.isPresent());
        }
        if (history.isPresent()) {
            historyWriter.write(client, history.get());
        }
    }

    /** What a model said of the file that is replaced. */
    private void forgetAssessment(long client) throws SQLException {
        deleteAssessment.setLong(1, client);
        deleteAssessment.addBatch();
    }

    private static void writeProtected(IncomingClient client, PreparedStatement into) throws SQLException {
        into.setString(1, client.protectedAttributes().sex().orElse(null));
        into.setString(2, client.protectedAttributes().familyStatus().orElse(null));
        into.setLong(3, client.id());
        into.addBatch();
    }
}
