package io.octroi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What waits for the disk, on each kind of database. */
@Tag("database")
class DurabilityTest {

    private static final String COMMITTED = "select pg_current_wal_insert_lsn()";

    @TempDir
    Path home;

    @Test
    void settlesOnEveryDatabase() throws SQLException {
        try (Stages stages = new Stages(TestDatabase.under(home))) {
            stages.durability().settle();
            assertSame(stages.durability(), stages.durability(), "one for all who wait");
        }
    }

    @Test
    void aDatabaseInMemoryHasNothingToSettle() throws SQLException {
        try (Stages stages = new Stages(Configuration.of(Map.of("OCTROI_DB_URL", "jdbc:h2:mem:settled")))) {
            stages.durability().settle();
        }
    }

    @Test
    @Tag("postgresql")
    void waitsWhereCommitsWereToldNotToAndSaysSo() throws SQLException {
        Configuration configuration = withCommitsThatWait(false);
        try (CapturedLog log = CapturedLog.ofEverything();
                Stages stages = new Stages(configuration)) {
            assertTrue(log.text().contains("PostgreSQL has synchronous_commit off"), log.text());
            for (int i = 0; i < 20; i++) {
                ask(stages, "select pg_logical_emit_message(true, 'octroi', 'told')");
                String committed = ask(stages, COMMITTED);
                stages.durability().settle();
                assertEquals("t", ask(stages, "select pg_current_wal_flush_lsn() >= '" + committed + "'::pg_lsn"));
            }
            assertEquals("off", ask(stages, "show synchronous_commit"), "only what waits for it waits");
        }
    }

    @Test
    @Tag("postgresql")
    void leavesItToPostgreSqlWhoseCommitsWait() throws SQLException {
        Configuration configuration = withCommitsThatWait(true);
        try (CapturedLog log = CapturedLog.ofEverything();
                Stages stages = new Stages(configuration)) {
            assertFalse(log.text().contains("PostgreSQL has synchronous_commit off"), log.text());
            assertFalse(stages.durability() instanceof GroupSync);
        }
    }

    private Configuration withCommitsThatWait(boolean waiting) throws SQLException {
        Configuration configuration = TestDatabase.under(home);
        String name = configuration.database().url().replaceAll(".*/", "");
        try (Connection owner = TestDatabase.ownersConnection(configuration);
                Statement statement = owner.createStatement()) {
            statement.execute("alter database " + name + " set synchronous_commit = " + (waiting ? "on" : "off"));
        }
        return configuration;
    }

    private static String ask(Stages stages, String sql) throws SQLException {
        try (Connection connection = stages.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
