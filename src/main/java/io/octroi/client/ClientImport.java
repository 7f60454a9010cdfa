package io.octroi.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.SortedMap;
import javax.sql.DataSource;

/** Brings the clients of a data folder into the database: all of them in one transaction, or none. */
public class ClientImport {

    private final DataSource database;
    private final Clock clock;
    private final HistorySummaries.Packer packer;

    /** An import into that database; the packer makes of the tables of credit history what is stored of them. */
    public ClientImport(DataSource database, Clock clock, HistorySummaries.Packer packer) {
        this.database = database;
        this.clock = clock;
        this.packer = packer;
    }

    /**
     * What an import did.
     *
     * @param referenceClients how many clients with an outcome were read
     * @param applicants how many clients without one were read
     * @param added how many of them are new
     * @param updated how many replace what was known of a client
     * @param withHistory how many clients have a credit history
     * @param historyRows by table of credit history that has a file: its rows
     * @param notes by file: what is worth knowing of it
     */
    public record Report(
            int referenceClients,
            int applicants,
            int added,
            int updated,
            int withHistory,
            Map<HistoryTable, HistorySummaries.RowCount> historyRows,
            SortedMap<String, FileNote> notes) {

        public int clients() {
            return referenceClients + applicants;
        }
    }

    /**
     * Reads all tables and stores the clients of both application tables; a client met before is replaced with form and
     * history. Rows of credit history that belong to nobody of them are counted and left aside.
     *
     * @throws UnreadableCsv when a file cannot be read: nothing is then changed
     * @throws FailedImport when the database refuses: nothing is then changed
     */
    public Report run(DataFolder folder) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Report report = store(folder, connection);
                connection.commit();
                return report;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new FailedImport(e);
        }
    }

    /** Whether nothing has been imported yet. */
    public boolean isFirst() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet imports = statement.executeQuery("select 1 from client_import fetch first 1 rows only")) {
            return !imports.next();
        } catch (SQLException e) {
            throw new FailedImport(e);
        }
    }

    private Report store(DataFolder folder, Connection connection) throws SQLException {
        long importId = begin(connection);
        try (HistorySummaries histories = packer.pack(folder);
                ClientWriter writer = new ClientWriter(connection, importId, knownClients(connection), histories)) {
            folder.eachReference(writer::accept);
            int references = writer.written();
            folder.eachApplicant(writer::accept);
            writer.flush();
            finish(connection, importId, references, writer.written() - references);
            return report(references, writer, histories, folder);
        }
    }

    private static Report report(int references, ClientWriter writer, HistorySummaries histories, DataFolder folder) {
        return new Report(
                references,
                writer.written() - references,
                writer.added(),
                writer.written() - writer.added(),
                writer.withHistory(),
                histories.rows(),
                folder.notes());
    }

    private long begin(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into client_import (finished_at, reference_clients, applicants) values (?, 0, 0)",
                new String[] {"id"})) {
            insert.setObject(1, OffsetDateTime.now(clock));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        }
    }

    private void finish(Connection connection, long importId, int references, int applicants) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update client_import set finished_at = ?, reference_clients = ?, applicants = ? where id = ?")) {
            update.setObject(1, OffsetDateTime.now(clock));
            update.setInt(2, references);
            update.setInt(3, applicants);
            update.setLong(4, importId);
            update.executeUpdate();
        }
    }

    private static NumberIndex knownClients(Connection connection) throws SQLException {
        NumberIndex known = new NumberIndex();
        try (Statement statement = connection.createStatement();
                ResultSet ids = statement.executeQuery("select id from client")) {
            while (ids.next()) {
                known.add(ids.getLong(1));
            }
        }
        return known;
    }
}
