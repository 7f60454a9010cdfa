package io.octroi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db/octroi?user=o&password=hush, PostgreSQL cannot be used yet",
        "jdbc:mysql://db/octroi?password=hush, no driver knows this URL",
        "h2:mem:octroi;PASSWORD=hush, no driver knows this URL",
        "jdbc:h2:mem:octroi;PASSWORD=hush;NO_SUCH=1, the database cannot be opened"
    })
    void tellsAnUnusableDatabaseWithoutItsPassword(String url, String why) {
        Configuration configuration = Configuration.of(Map.of("OCTROI_DB_URL", url));
        String told = String.valueOf(assertThrows(UnusableDatabase.class, () -> new Stages(configuration))
                .getMessage());
        assertTrue(told.startsWith("OCTROI_DB_URL: " + why), told);
        assertFalse(told.contains("hush"), told);
        assertEquals(1, told.lines().count());
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

    private static Set<Path> demoFolders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("octroi-demo"))
                    .collect(Collectors.toSet());
        }
    }
}
