package io.octroi.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.octroi.journal.Durability;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcDataSource;

/** The embedded database: one file, no roles. */
final class H2 implements Engine {

    static final String URL = "jdbc:h2:";

    /** What a database answers that is open: H2's connections call themselves valid when theirs has closed under them. */
    static final String ALIVE = "SELECT 1";

    /** The file is open in another process. */
    private static final int HELD = 90_020;

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
        return URL + "file:" + home.resolve("database").resolve("octroi")
                + ";WRITE_DELAY=0;REUSE_SPACE=FALSE;AUTO_SERVER=TRUE";
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
    public FluentConfiguration migration(FluentConfiguration flyway, DataSource pool) {
        return flyway.dataSource(pool);
    }

    @Override
    public String whyNoConnection(Throwable cause) {
        for (Throwable why = cause; why != null; why = why.getCause()) {
            if (why instanceof SQLException refused && refused.getErrorCode() == HELD) {
                return "OCTROI_DB_URL: another process holds the database: stop it, or name another database";
            }
            if (why instanceof SQLException refused && refused.getErrorCode() != 0) {
                return "OCTROI_DB_URL: the database cannot be opened (SQL state " + refused.getSQLState()
                        + "): check the URL and the rights to its folder";
            }
        }
        return "OCTROI_DB_URL: the database cannot be opened ("
                + cause.getClass().getSimpleName() + "): check the URL and the rights to its folder";
    }

    @Override
    public String whyNoMigration(Throwable cause) {
        return "OCTROI_DB_URL: the database cannot be brought up to date ("
                + cause.getClass().getSimpleName()
                + "): name one that this version of Octroi, or an earlier one, has made";
    }
}
