package io.octroi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.client.ClientKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two roles: one owns and migrates, the other works with no more rights than its work takes. */
@Tag("postgresql")
class PostgreSqlTest {

    @TempDir
    Path home;

    private Map<String, String> variables;

    @BeforeEach
    void create() {
        variables = new HashMap<>(TestDatabase.variablesUnder(home));
    }

    private Configuration configuration() {
        return Configuration.of(variables);
    }

    @Test
    void theApplicationMayReadEveryTableAndOwnsNone() throws SQLException {
        new Stages(configuration()).close();
        assertEquals(
                "0",
                asked("select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                        + " and not has_table_privilege(oid, 'select')"));
        assertEquals("0", asked("select count(*) from pg_class where relowner = current_user::regrole"));
    }

    @Test
    void theApplicationMayNotDoWhatItNeverDoes() throws SQLException {
        new Stages(configuration()).close();
        for (String sql : List.of(
                "create table other (id bigint)",
                "drop table client",
                "alter table client add other bigint",
                "truncate client_import cascade",
                "delete from client_import",
                "delete from erasure",
                "update decision set answer = 'GRANTED'",
                "delete from decision",
                "update decision_record set content = ''",
                "delete from decision_record",
                "delete from scoring_change",
                "update rectification set why = ''",
                "update erasure set why = ''",
                "delete from personal_key",
                "update personal_key set client_id = 1",
                "delete from client_revision",
                "update flyway_schema_history set success = false")) {
            SQLException refused = assertThrows(SQLException.class, () -> asked(sql), sql);
            assertEquals("42501", refused.getSQLState(), sql);
        }
    }

    @Test
    void startsWithoutTheOwnerWhenNothingIsToBeMigrated() {
        new Stages(configuration()).close();
        forgetOwner();
        try (Stages stages = new Stages(configuration())) {
            assertEquals(0, stages.clients().count(ClientKind.REFERENCE));
        }
    }

    @Test
    void anApplicationThatMayCreateNeedsNoOwner() {
        variables.put("OCTROI_DB_USER", Objects.requireNonNull(variables.get("OCTROI_DB_OWNER_USER")));
        variables.put("OCTROI_DB_PASSWORD", Objects.requireNonNull(variables.get("OCTROI_DB_OWNER_PASSWORD")));
        forgetOwner();
        try (Stages stages = new Stages(configuration())) {
            assertTrue(stages.clientImport().isFirst());
        }
    }

    @Test
    void tellsARoleThatWasGivenNoRights() {
        new Stages(configuration()).close();
        TestDatabase.createRole("octroi_it_stranger", "hush");
        variables.put("OCTROI_DB_USER", "octroi_it_stranger");
        variables.put("OCTROI_DB_PASSWORD", "hush");
        forgetOwner();
        assertRefused("OCTROI_DB_USER: «octroi_it_stranger» may not bring the schema of");
    }

    @ParameterizedTest
    @CsvSource({
        "OCTROI_DB_PASSWORD, hush, OCTROI_DB_USER: PostgreSQL does not let «octroi_it» in (SQL state 28P01)",
        "OCTROI_DB_PASSWORD, '', OCTROI_DB_PASSWORD: PostgreSQL refuses «octroi_it» (SQL state 08004)",
        "OCTROI_DB_USER, nobody, OCTROI_DB_USER: PostgreSQL does not let «nobody» in (SQL state 28P01)",
        "OCTROI_DB_OWNER_PASSWORD, hush, OCTROI_DB_OWNER_USER: PostgreSQL does not let «octroi_it_owner» in",
        "OCTROI_DB_OWNER_USER, octroi_it, OCTROI_DB_OWNER_USER: PostgreSQL does not let «octroi_it» in"
    })
    void tellsWhoIsNotLetIn(String variable, String value, String told) {
        variables.put(variable, value);
        assertRefused(told);
    }

    @Test
    void tellsADatabaseThatIsNotThere() {
        variables.computeIfPresent(
                "OCTROI_DB_URL", (name, url) -> url.replaceAll("/[^/]*$", "/nowhere?sslmode=prefer"));
        assertRefused("OCTROI_DB_URL: there is no database jdbc:postgresql://localhost:");
    }

    @Test
    void worksOnWhenTheServerHasDroppedItsConnections() throws SQLException, InterruptedException {
        try (Stages stages = new Stages(configuration());
                CapturedLog log = CapturedLog.ofEverything()) {
            stages.clients().count(ClientKind.REFERENCE);
            asked("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where usename = current_user and datname = current_database() and pid <> pg_backend_pid()");
            Thread.sleep(600); // the pool trusts a connection that was used in the last half second
            assertEquals(0, stages.clients().count(ClientKind.REFERENCE));
            Thread.sleep(500); // until the pulse has looked for certain
            assertFalse(log.text().contains("the database does not answer"), "a server that ends connections is there");
        }
    }

    @Test
    void noPasswordReachesTheLogHoweverMuchIsLogged() {
        try (Stages stages = new Stages(configuration());
                CapturedLog log = CapturedLog.ofEverything()) {
            new Stages(configuration()).close();
            stages.clients().count(ClientKind.REFERENCE);
            assertTrue(log.text().contains("octroi_it"), "the log tells of the database");
            assertFalse(log.text().contains(Objects.requireNonNull(variables.get("OCTROI_DB_PASSWORD"))));
            assertFalse(log.text().contains(Objects.requireNonNull(variables.get("OCTROI_DB_OWNER_PASSWORD"))));
        }
    }

    private void forgetOwner() {
        variables.remove("OCTROI_DB_OWNER_USER");
        variables.remove("OCTROI_DB_OWNER_PASSWORD");
    }

    private String asked(String sql) throws SQLException {
        try (Connection connection = TestDatabase.applicationsConnection(configuration());
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private void assertRefused(String told) {
        Configuration configuration = configuration();
        String line = String.valueOf(assertThrows(UnusableDatabase.class, () -> new Stages(configuration))
                .getMessage());
        assertTrue(line.startsWith(told), line);
        assertFalse(line.contains("hush"), line);
        assertEquals(1, line.lines().count(), line);
    }
}
