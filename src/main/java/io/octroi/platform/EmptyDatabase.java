package io.octroi.platform;

import io.octroi.backup.Contents;
import io.octroi.backup.Filling;
import io.octroi.backup.Listener;
import io.octroi.backup.UnusableBackup;
import io.octroi.journal.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database that has no tables yet. */
final class EmptyDatabase {

    private final Engine engine;

    EmptyDatabase(Engine engine) {
        this.engine = engine;
    }

    /**
     * Makes the tables that the rows come from, and brings the rows in; the tables are taken away again when that fails.
     *
     * @param last is done in the same transaction, when the rows are there
     */
    @SuppressWarnings("try") // the application must get in, and a database in memory be kept alive
    void fill(Contents contents, Listener listener, Transaction.Work<?> last) {
        try (Connection first = engine.open()) {
            Migration migration = migration(contents);
            migration.run();
            boolean filled = false;
            try {
                bringIn(contents, listener, last);
                filled = true;
            } finally {
                if (!filled) {
                    migration.undo();
                }
            }
        } catch (SQLException e) {
            throw new UnusableDatabase(engine.whyNoConnection(e), e);
        }
    }

    private Migration migration(Contents contents) {
        String schema = contents.origin().schema();
        Migration migration = Migration.to(schema, engine);
        if (!migration.knows(schema)) {
            throw new UnusableBackup("it was made by a newer Octroi (%s, schema %s): restore it with that version"
                    .formatted(contents.origin().octroi(), schema));
        }
        if (migration.hasBegun()) {
            throw new UnusableBackup(
                    "the database is not empty, and nothing was changed: name a new OCTROI_HOME, or another"
                            + " database in OCTROI_DB_URL");
        }
        return migration;
    }

    private void bringIn(Contents contents, Listener listener, Transaction.Work<?> last) {
        DataSource owner = engine.owner();
        try {
            Transaction.onDisk(owner, engine.durability(owner), connection -> {
                try {
                    new Filling(connection, listener).with(contents);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return last.on(connection);
            });
        } catch (SQLException e) {
            throw new UnusableDatabase(
                    "OCTROI_DB_URL: the database refused the rows (SQL state " + e.getSQLState()
                            + "), and holds nothing of them: see to its room and its log, and try again",
                    e);
        }
    }
}
