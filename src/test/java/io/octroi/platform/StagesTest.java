package io.octroi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.client.FailedImport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class StagesTest {

    @TempDir
    Path home;

    @Test
    void tellsAnUnusableDatabaseInOneLine() {
        assertRefused(
                Configuration.of(Map.of("OCTROI_DB_URL", "jdbc:h2:mem:octroi;NO_SUCH=1")),
                "OCTROI_DB_URL: the database cannot be opened (SQL state 90113)");
        assertRefused(
                Configuration.of(Map.of(
                        "OCTROI_DB_URL", "jdbc:postgresql://localhost:1/octroi?loginTimeout=2", "OCTROI_DB_USER", "o")),
                "OCTROI_DB_URL: no PostgreSQL answers at jdbc:postgresql://localhost:1/octroi (ConnectException)");
    }

    @Test
    void refusesASchemaThatANewerProgramHasMade() throws SQLException {
        Configuration configuration = TestDatabase.under(home);
        new Stages(configuration).close();
        change(
                configuration,
                """
                insert into "flyway_schema_history"
                select 999, '999', "description", "type", "script", "checksum", "installed_by", "installed_on", 1, "success"
                from "flyway_schema_history" where "version" = '1'
                """);
        assertRefused(configuration, "OCTROI_DB_URL: a newer Octroi has brought this database up to date");
    }

    @Test
    void refusesASchemaWhoseMigrationsWereOthers() throws SQLException {
        Configuration configuration = TestDatabase.under(home);
        new Stages(configuration).close();
        change(configuration, "update \"flyway_schema_history\" set \"checksum\" = 1 where \"version\" = '1'");
        String told = refusal(configuration);
        assertTrue(told.contains("cannot be brought up to date (FlywayValidateException)"), told);
    }

    @Test
    void leavesNoFolderBehindWhenTheDemoCannotBeImported() throws IOException, SQLException {
        Set<Path> before = demoFolders();
        try (Stages stages =
                new Stages(Configuration.of(Map.of("OCTROI_DB_URL", "jdbc:h2:mem:demo", "OCTROI_DEMO", "true")))) {
            try (Connection connection = stages.pool().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("drop table protected_attribute");
            }
            assertThrows(FailedImport.class, () -> new DemoClients(stages).importIfEmpty());
        }
        assertEquals(before, demoFolders());
    }

    private static void change(Configuration configuration, String sql) throws SQLException {
        try (Connection connection = TestDatabase.ownersConnection(configuration);
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        }
    }

    private static void assertRefused(Configuration configuration, String told) {
        String line = refusal(configuration);
        assertTrue(line.startsWith(told), line);
        assertEquals(1, line.lines().count(), line);
    }

    private static String refusal(Configuration configuration) {
        return String.valueOf(assertThrows(UnusableDatabase.class, () -> new Stages(configuration))
                .getMessage());
    }

    private static Set<Path> demoFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("octroi-demo"))
                    .collect(Collectors.toSet());
        }
    }
}
