package io.octroi.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import javax.sql.DataSource;

/** Brings the clients of a data folder into the database: all of them in one transaction, or none. */
public class ClientImport {

    private final DataSource database;
    private final Clock clock;

    public ClientImport(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What an import did.
     *
     * @param referenceClients how many clients with an outcome were read
     * @param applicants how many clients without one were read
     * @param added how many of them are new
     * @param updated how many replace what was known of a client
     * @param ignoredColumns by file: columns that belong to no table
     * @param absentColumns by file: columns that it could have had
     */
    public record Report(
            int referenceClients,
            int applicants,
            int added,
            int updated,
            SortedMap<String, Set<String>> ignoredColumns,
            SortedMap<String, Set<String>> absentColumns) {

        public int clients() {
            return referenceClients + applicants;
        }
    }

    /**
     * Reads both application tables and stores their clients; a client met before is replaced.
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
        try (ClientWriter writer = new ClientWriter(connection, importId, knownClients(connection))) {
            folder.eachReference(writer::accept);
            int references = writer.written();
            folder.eachApplicant(writer::accept);
            writer.flush();
            int applicants = writer.written() - references;
            finish(connection, importId, references, applicants);
            return new Report(
                    references,
                    applicants,
                    writer.added(),
                    writer.written() - writer.added(),
                    folder.ignoredColumns(),
                    folder.absentColumns());
        }
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

    private static Set<Long> knownClients(Connection connection) throws SQLException {
        Set<Long> known = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet ids = statement.executeQuery("select id from client")) {
            while (ids.next()) {
                known.add(ids.getLong(1));
            }
        }
        return known;
    }
}
