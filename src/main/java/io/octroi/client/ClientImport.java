package io.octroi.client;

import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;

/** Brings the clients of a data folder into the database: all of them in one transaction, or none. */
public class ClientImport {

    private final DataSource database;
    private final Clock clock;
    private final HistorySummaries.Packer packer;
    private final Journal journal;
    private final String actor;

    /**
     * An import into that database.
     *
     * @param packer makes of the tables of credit history what is stored of them
     * @param actor who imports
     */
    public ClientImport(
            DataSource database, Clock clock, HistorySummaries.Packer packer, Journal journal, String actor) {
        this.database = database;
        this.clock = clock;
        this.packer = packer;
        this.journal = journal;
        this.actor = actor;
    }

    /**
     * Reads all tables and stores the clients of both application tables; a client met before is replaced with form and
     * history. Rows of credit history that belong to nobody of them are counted and left aside.
     *
     * @throws UnreadableCsv when a file cannot be read: nothing is then changed
     * @throws FailedImport when the database refuses: nothing is then changed
     */
    public ImportReport run(DataFolder folder) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                ImportReport report = store(folder, connection);
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

    private ImportReport store(DataFolder folder, Connection connection) throws SQLException {
        ClientRevision.advance(connection);
        long importId = begin(connection);
        ReferenceUpdate references = new ReferenceUpdate(connection);
        try (HistorySummaries histories = packer.pack(folder);
                ClientWriter writer = new ClientWriter(connection, importId, knownClients(connection), histories)) {
            folder.eachReference(client -> {
                writer.accept(client);
                references.add(client.form());
            });
            int referenceClients = writer.written();
            folder.eachApplicant(writer::accept);
            writer.flush();
            Optional<ReferenceProfile> changed = references.changed(FileReports.history(folder));
            ImportReport report = new ImportReport(
                    referenceClients,
                    writer.written() - referenceClients,
                    writer.added(),
                    writer.written() - writer.added(),
                    writer.histories(),
                    FileReports.of(folder, histories.rows(), references.before(), changed.orElse(references.before())));
            finish(connection, importId, report, changed);
            journal.append(
                    connection,
                    Entry.of("client.imported", actor)
                            .with("import", importId)
                            .with("reference", report.referenceClients())
                            .with("applicants", report.applicants())
                            .with("new", report.added())
                            .with("updated", report.updated()));
            return report;
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

    private void finish(Connection connection, long importId, ImportReport report, Optional<ReferenceProfile> reference)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update client_import set finished_at = ?,"
                + " reference_clients = ?, applicants = ?, report = ?, reference = ? where id = ?")) {
            update.setObject(1, OffsetDateTime.now(clock));
            update.setInt(2, report.referenceClients());
            update.setInt(3, report.applicants());
            update.setString(4, StoredText.of(report));
            update.setString(5, reference.map(StoredText::of).orElse(null));
            update.setLong(6, importId);
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
