package io.octroi.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
     * Reads both application tables and stores their clients; a client met before is replaced.
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
        long importId = begin(connection);
        ReferenceUpdate references = new ReferenceUpdate(connection);
        FormTally applicants = new FormTally();
        try (ClientWriter writer = new ClientWriter(connection, importId, knownClients(connection))) {
            folder.eachReference(client -> {
                writer.accept(client);
                references.add(client.form());
            });
            folder.eachApplicant(client -> {
                writer.accept(client);
                applicants.add(client.form());
            });
            writer.flush();
            Optional<ReferenceProfile> changed = references.changed();
            ImportReport report = new ImportReport(
                    (int) references.incoming().rows(),
                    (int) applicants.forms(),
                    writer.added(),
                    writer.written() - writer.added(),
                    files(folder, references, applicants.counts(), changed));
            finish(connection, importId, report, changed);
            return report;
        }
    }

    /** Both files are compared with the clients known before; applicants of a first import with those it brings. */
    private static List<FileReport> files(
            DataFolder folder,
            ReferenceUpdate references,
            MissingCounts applicants,
            Optional<ReferenceProfile> changed) {
        MissingCounts before = references.before().table(ReferenceProfile.FORMS);
        MissingCounts now = changed.orElse(references.before()).table(ReferenceProfile.FORMS);
        List<FileReport> files = new ArrayList<>();
        folder.referenceFile().ifPresent(file -> files.add(FileReport.of(folder, file, references.incoming(), before)));
        folder.applicantFile()
                .ifPresent(
                        file -> files.add(FileReport.of(folder, file, applicants, before.rows() > 0 ? before : now)));
        return files;
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
