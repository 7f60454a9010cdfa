package io.octroi.platform;

import io.octroi.journal.Durability;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Whether PostgreSQL's commits wait for its disk, and what is done when it was told that they need not. */
final class WriteAheadLog {

    private static final Logger LOG = Logger.getLogger(WriteAheadLog.class.getName());

    private static final String SETTINGS =
            "select current_setting('synchronous_commit') <> 'off', current_setting('fsync')::boolean";

    /** A commit that waits takes everything committed before to the disk; without a record of its own it would not wait. */
    private static final String FLUSH =
            "select set_config('synchronous_commit', 'on', true), pg_logical_emit_message(true, 'octroi', '')";

    private WriteAheadLog() {}

    /** Every commit waits, unless the server, the database or the role was set up otherwise. */
    static Durability durability(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet settings = statement.executeQuery(SETTINGS)) {
            settings.next();
            if (!settings.getBoolean(2)) {
                LOG.warning("PostgreSQL has fsync off: a power cut loses what people were told is kept, and may damage"
                        + " the database: set it to on");
            }
            return settings.getBoolean(1) ? () -> {} : flushing(pool);
        }
    }

    private static Durability flushing(DataSource pool) {
        LOG.warning("PostgreSQL has synchronous_commit off for Octroi: decisions wait for its disk all the same, but a"
                + " power cut loses whatever else was done in the moment before: set it to on");
        return new GroupSync(() -> {
            try (Connection connection = pool.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(FLUSH);
            }
        });
    }
}
