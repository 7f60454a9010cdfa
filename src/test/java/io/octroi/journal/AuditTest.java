package io.octroi.journal;

import static io.octroi.journal.OpenJournal.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class AuditTest {

    @TempDir
    Path home;

    private OpenJournal open;
    private Path out;

    @BeforeEach
    void begin() throws SQLException {
        open = new OpenJournal(home);
        out = home.resolve("out");
        open.append(entry(1));
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aHeadIsWrittenOnceWhatItKnowsIsOnDisk() throws IOException, SQLException {
        List<Long> settled = new ArrayList<>();
        Audit audit = open.audit(() -> {
            assertFalse(Files.exists(out), "written before");
            settled.add(lastSealed());
            open.append(entry(3));
            open.sealer().sealAll();
        });
        assertEquals(2, audit.writeHead(out));
        assertEquals(List.of(2L), settled);
        assertEquals(2, Anchor.read(out).seal().last(), "what came meanwhile may not be on disk");
    }

    @Test
    void noHeadIsWrittenWhenTheDiskFails() {
        Audit audit = open.audit(() -> {
            throw new SQLException("the disk is full");
        });
        assertThrows(SQLException.class, () -> audit.writeHead(out));
        assertFalse(Files.exists(out));
    }

    @Test
    void anExportIsToldOnceWhatItKnowsIsOnDisk() throws IOException, SQLException {
        List<Long> written = new ArrayList<>();
        Audit audit = open.audit(() -> written.add(out.toFile().length()));
        assertEquals(2, audit.export(out, (done, total) -> {}));
        assertEquals(List.of(Files.size(out)), written);
        assertTrue(Files.size(out) > 0);
    }

    private long lastSealed() throws SQLException {
        try (Connection connection = open.database().getConnection()) {
            return JournalTables.newestSeal(connection).last();
        }
    }
}
