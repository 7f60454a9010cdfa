package io.octroi.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.octroi.journal.Durability;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.engine.Constants;
import org.h2.jdbcx.JdbcDataSource;

/** The embedded database: one file, no roles. */
final class H2 implements Engine {

    static final String URL = "jdbc:h2:";

    /** What a database answers that is open: H2's connections call themselves valid when theirs has closed under them. */
    static final String ALIVE = "SELECT 1";

    /** The file is open in another process. */
    private static final int HELD = 90_020;

    /** The file was written by another H2. */
    private static final int OTHER_VERSION = 90_048;

    private static final int DAMAGED = 90_030;

    /** What is kept nowhere cannot be lost. */
    private static final String IN_MEMORY = URL + "mem:";

    /** Under home. */
    private static final String NAME = "database/octroi";

    private static final List<String> GUARDS = List.of("WRITE_DELAY=0", "REUSE_SPACE=FALSE");

    private static final Logger LOG = Logger.getLogger(H2.class.getName());

    /** A file up to that size, in bytes, is left as it is. */
    private static final long SMALL = 256L << 20;

    /** The percentage of the file in use from which rewriting it would gain too little. */
    private static final int WELL_FILLED = 50;

    private static final String ROOM = "SELECT "
            + "MAX(CASE SETTING_NAME WHEN 'info.FILE_SIZE' THEN CAST(SETTING_VALUE AS BIGINT) END), "
            + "MAX(CASE SETTING_NAME WHEN 'info.CHUNKS_FILL_RATE' THEN CAST(SETTING_VALUE AS BIGINT) END), "
            + "(SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS) "
            + "FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME IN ('info.FILE_SIZE', 'info.CHUNKS_FILL_RATE')";

    private final String url;
    private final long small;

    H2(String url) {
        this(url, SMALL);
    }

    H2(String url, long small) {
        this.url = url;
        this.small = small;
    }

    /**
     * The URL of the database file under that home. {@code WRITE_DELAY=0}: with H2's default a killed process loses
     * commits it has acknowledged. {@code REUSE_SPACE=FALSE}: written into the gaps of a file that an earlier process left,
     * commits that were on disk were passed over by the start after the next kill (H2 2.5.252, six of forty kills). {@code
     * AUTO_SERVER}: commands work beside a running server.
     */
    static String fileUnder(Path home) {
        return guarded(URL + "file:" + home.resolve(NAME)) + ";AUTO_SERVER=TRUE";
    }

    /** The file of {@link #fileUnder}. */
    static Path fileOf(Path home) {
        return home.resolve(NAME + ".mv.db");
    }

    /**
     * With what an operator's own URL must say too: see {@link #fileUnder}.
     *
     * @throws UnusableConfiguration when it says otherwise
     */
    static String guarded(String url) {
        if (url.startsWith(IN_MEMORY)) {
            return url;
        }
        String guarded = url;
        for (String setting : GUARDS) {
            String name = setting.substring(0, setting.indexOf('=') + 1);
            int at = url.toUpperCase(Locale.ROOT).indexOf(";" + name);
            if (at < 0) {
                guarded += ";" + setting;
            } else if (!url.substring(at + 1).split(";", 2)[0].equalsIgnoreCase(setting)) {
                throw new UnusableConfiguration(
                        Variable.OCTROI_DB_URL,
                        "sets " + name.replace("=", ""),
                        "leave that out, only with " + setting + " is nothing lost that people were told is kept");
            }
        }
        return guarded;
    }

    /**
     * A large file is rewritten to what is in use, where most of it no longer is: nothing is ever written into its gaps. H2
     * writes the new file beside the old one and puts it in its place in one move.
     */
    @Override
    public Connection open() throws SQLException {
        Connection first = connections().getConnection();
        try (Statement statement = first.createStatement()) {
            if (!isMostlyUnused(statement)) {
                return first;
            }
            statement.execute("SHUTDOWN COMPACT");
        } catch (SQLException e) {
            first.close();
            throw e;
        }
        return connections().getConnection();
    }

    private boolean isMostlyUnused(Statement statement) throws SQLException {
        try (ResultSet room = statement.executeQuery(ROOM)) {
            room.next();
            long size = room.getLong(1); // nothing for a database in memory
            long inUse = room.getLong(2);
            boolean alone = room.getLong(3) == 1;
            if (size <= small || inUse >= WELL_FILLED || !alone) {
                return false;
            }
            LOG.log(Level.INFO, "the database file is rewritten: of {0} MB {1} % are in use", new Object[] {
                size >> 20, inUse
            });
            return true;
        }
    }

    @Override
    public DataSource connections() {
        // Read by H2 when it loads: its automatic server must not be reachable from other machines.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        JdbcDataSource connections = new JdbcDataSource();
        connections.setURL(url);
        connections.setUser("sa");
        connections.setPassword("");
        return connections;
    }

    /**
     * H2 closes a database to which it could not write, as when the disk is full. Once its connections are found dead and gone,
     * the next one opens it as a start does.
     */
    @Override
    public HikariDataSource pool(HikariConfig configuration) {
        configuration.setConnectionTestQuery(ALIVE);
        return Engine.super.pool(configuration);
    }

    @Override
    public DataSource bulk(DataSource pool) {
        return pool;
    }

    /** Without the setting, the rows of a result are all set aside before the first is given. */
    @Override
    public Connection reading() throws SQLException {
        Connection reading = connections().getConnection();
        try (Statement statement = reading.createStatement()) {
            statement.execute("SET LAZY_QUERY_EXECUTION TRUE");
        }
        return reading;
    }

    @Override
    public DataSource owner() {
        return connections();
    }

    /** A commit writes the file; only this asks the system to take it to the disk. */
    @Override
    public Durability durability(DataSource pool) {
        return new GroupSync(() -> {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        });
    }

    @Override
    public FluentConfiguration migration(FluentConfiguration flyway) {
        return flyway;
    }

    @Override
    public String whyNoConnection(Throwable cause) {
        for (Throwable why = cause; why != null; why = why.getCause()) {
            if (why instanceof SQLException refused && refused.getErrorCode() != 0) {
                return "OCTROI_DB_URL: " + whyNot(refused);
            }
        }
        return "OCTROI_DB_URL: the database cannot be opened ("
                + cause.getClass().getSimpleName() + "): check the URL and the rights to its folder";
    }

    private static String whyNot(SQLException refused) {
        return switch (refused.getErrorCode()) {
            case HELD -> "another process holds the database: stop it, or name another database";
            case OTHER_VERSION ->
                "the database file was written by a version of H2 that this Octroi (H2 " + Constants.VERSION
                        + ") does not read: take a backup with the Octroi that wrote it, and restore that with this one";
            case DAMAGED ->
                "the database file is damaged: keep a copy of it, and restore your last backup into a new OCTROI_HOME";
            default ->
                "the database cannot be opened (SQL state " + refused.getSQLState()
                        + "): check the URL and the rights to its folder";
        };
    }

    @Override
    public String whyNoMigration(Throwable cause) {
        return "OCTROI_DB_URL: the database cannot be brought up to date ("
                + cause.getClass().getSimpleName()
                + "): name one that this version of Octroi, or an earlier one, has made";
    }
}
