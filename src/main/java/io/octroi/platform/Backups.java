package io.octroi.platform;

import io.octroi.backup.BackupWriter;
import io.octroi.backup.Contents;
import io.octroi.backup.Listener;
import io.octroi.backup.Origin;
import io.octroi.backup.Snapshot;
import io.octroi.backup.UnusableBackup;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.SealingKeys;
import io.octroi.journal.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;

/** Takes the whole database along as a file, and fills an empty database from one, or from another database. */
public final class Backups {

    private final Configuration configuration;
    private final String actor;
    private final Journal journal = new Journal(Clock.systemUTC());

    /** @param actor who does it */
    public Backups(Configuration configuration, String actor) {
        this.configuration = configuration;
        this.actor = actor;
    }

    /**
     * Writes the database as it is now into a new file, while others work with it. That somebody takes it along is told in
     * the journal first.
     *
     * @return where the rows come from, and how many they are
     */
    public Filled take(Path file, Listener listener) throws IOException, SQLException {
        try (Database database = new Database(configuration.database())) {
            Transaction.onDisk(
                    database.pool(),
                    database.durability(),
                    connection -> journal.append(
                            connection,
                            Entry.of("database.backed-up", actor)
                                    .with("file", file.getFileName().toString())));
            try (Snapshot snapshot = snapshot(database.reading())) {
                BackupWriter.write(snapshot, file, listener);
                return new Filled(snapshot.origin(), snapshot.rows());
            }
        }
    }

    /**
     * The H2 database under that home, to be moved.
     *
     * @throws UnusableBackup when there is none, or somebody works with it: what they did would stay behind
     */
    public static Snapshot ofHome(Path home) {
        if (Files.notExists(H2.fileOf(home))) {
            throw new UnusableBackup(home + " holds no H2 database: name the OCTROI_HOME that has one");
        }
        H2 engine = new H2(H2.fileUnder(home));
        try {
            Connection connection = engine.reading();
            if (isAlone(connection)) {
                return snapshot(connection);
            }
            connection.close();
        } catch (SQLException e) {
            throw new UnusableDatabase(engine.whyNoConnection(e), e);
        }
        throw new UnusableBackup("somebody works with the database in " + home + ": stop the server, and try again");
    }

    /**
     * Brings rows into a database that has no tables yet, and its schema up to date afterwards. All of it happens, or nothing.
     *
     * @param from what the journal says of where they were
     * @param newKey whether the journal may be carried on with a key that has not sealed it so far
     * @throws UnusableBackup when they cannot be brought in, or not there
     * @throws UnusableDatabase when the database refuses them
     */
    public Filled fill(Contents contents, String from, boolean newKey, Listener listener) {
        if (!newKey) {
            refuseOtherKey(contents.origin());
        }
        new EmptyDatabase(configuration.database().engine())
                .fill(contents, listener, connection -> journal.append(connection, told(contents, from)));
        new Database(configuration.database()).close(); // later migrations, and the application's rights
        return new Filled(contents.origin(), contents.rows());
    }

    private Entry told(Contents contents, String from) {
        return Entry.of("database.filled", actor)
                .with("from", from)
                .with("takenAt", contents.origin().takenAt())
                .with("rows", contents.rows());
    }

    private void refuseOtherKey(Origin origin) {
        SealingKeys keys = new SealingKeys(configuration.home(), configuration.keystore());
        origin.sealedBy().filter(key -> !keys.atHand().contains(key)).ifPresent(key -> {
            throw new UnusableBackup(
                    ("the key that sealed this journal is not at hand: put it at %s, or name its keystore;"
                                    + " without it, --new-key carries the journal on with another, for which the old one cannot vouch")
                            .formatted(configuration.home().resolve("journal-key")));
        });
    }

    private static Snapshot snapshot(Connection connection) throws SQLException {
        try {
            return Snapshot.of(connection, BuildVersion.read(), Clock.systemUTC());
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet sessions = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
            sessions.next();
            return sessions.getLong(1) == 1;
        }
    }

    /**
     * What was taken along, or brought in.
     *
     * @param rows of all tables
     */
    public record Filled(Origin origin, long rows) {}
}
