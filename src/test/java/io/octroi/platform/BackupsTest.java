package io.octroi.platform;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.access.AccountName;
import io.octroi.backup.BackupFile;
import io.octroi.backup.BackupWriter;
import io.octroi.backup.Listener;
import io.octroi.backup.Snapshot;
import io.octroi.backup.UnusableBackup;
import io.octroi.client.ClientKind;
import io.octroi.client.DataFolder;
import io.octroi.client.Erasure;
import io.octroi.client.EverythingStored;
import io.octroi.client.Progress;
import io.octroi.journal.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class BackupsTest {

    private static final Listener NOBODY = (rows, all) -> {};

    /** Filling is told in the journal, and the order in which migrations were run is another database's own. */
    private static final Set<String> OWN = Set.of("journal_entry", "flyway_schema_history");

    @TempDir
    private static Path data;

    private static Configuration source;
    private static Path file;
    private static Backups.Filled taken;

    @TempDir
    private Path folder;

    /** Every kind of column, absent values among them, and a sealed journal. */
    @BeforeAll
    static void takeABackup() throws IOException, SQLException {
        referenceTable().with("7,1").with("8,0").writeTo(data.resolve("application_train.csv"));
        applicantTable()
                .with("9", Map.of("ORGANIZATION_TYPE", "École «Ω»"))
                .writeTo(data.resolve("application_test.csv"));
        source = TestDatabase.under(data.resolve("source"));
        fill(source);
        file = data.resolve("backup");
        taken = new Backups(source, "operator").take(file, NOBODY);
    }

    private static void fill(Configuration configuration) {
        try (Stages stages = new Stages(configuration)) {
            stages.clientImport().run(DataFolder.at(data));
            stages.access().accounts().open(new AccountName("ada"), Set.of(io.octroi.access.Role.ADVISOR));
            stages.models().promoteShipped();
            stages.erasures().erase(8, "dpo", "asked for");
        }
    }

    private static Backups.Filled restore(Configuration target) throws IOException {
        try (BackupFile backup = BackupFile.open(file, NOBODY)) {
            return new Backups(target, "operator").fill(backup, "backup", false, NOBODY);
        }
    }

    /** A configuration over an empty database, with the source's key where it belongs. */
    private Configuration target(String name) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.copy(source.home().resolve("journal-key"), home.resolve("journal-key"));
        return TestDatabase.under(home);
    }

    @Test
    void everyRowIsThereAgainAndTheJournalGoesOn() throws IOException, SQLException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        Configuration target = target("target");
        assertEquals(taken, restore(target));

        EverythingStored before = EverythingStored.in(source);
        EverythingStored after = EverythingStored.in(target);
        assertEquals(before.tables(), after.tables());
        for (String table : before.tables()) {
            if (!OWN.contains(table)) {
                assertEquals(before.rows(table), after.rows(table), table);
            }
        }
        Set<String> added = new TreeSet<>(after.rows("journal_entry"));
        added.removeAll(before.rows("journal_entry"));
        assertEquals(1, added.size(), added.toString());
        assertGoesOn(target);
    }

    private static void assertGoesOn(Configuration target) throws IOException, SQLException {
        try (Stages stages = new Stages(target)) {
            List<Reading> newest = stages.audit("auditor").read(Optional.empty(), OptionalLong.empty(), 2);
            assertEquals("database.filled", newest.get(0).kind());
            assertTrue(stages.audit("auditor")
                    .verify(Optional.empty(), Optional.empty(), (done, all) -> {})
                    .strangers()
                    .isEmpty());
            assertEquals(1, stages.clients().count(ClientKind.REFERENCE));
            assertTrue(stages.models().champion().isPresent());
            stages.erasures().erase(7, "dpo", "the numbers of rows go on");
        }
    }

    @Test
    void whoeverWasErasedSinceIsErasedAgain() throws IOException, SQLException {
        List<Erasure> erased = List.of(
                new Erasure(8, Instant.parse("2026-01-02T03:04:05Z"), "dpo", "nobody there any more"),
                new Erasure(7, Instant.parse("2026-01-02T03:04:05Z"), "dpo", "asked for later"));
        Configuration target = target("target");
        restore(target);
        try (Stages stages = new Stages(target)) {
            assertEquals(1, stages.clients().count(ClientKind.REFERENCE));
            assertEquals(1, stages.erasures().eraseAgain(erased, Progress.SILENT));
            assertEquals(0, stages.clients().count(ClientKind.REFERENCE));
            assertEquals(
                    List.of("asked for", "asked for later"),
                    stages.erasures().all().stream().map(Erasure::why).toList());
            stages.clientImport().run(DataFolder.at(data));
            assertEquals(0, stages.erasures().eraseAgain(stages.erasures().all(), Progress.SILENT), "came back since");
        }
    }

    @Test
    void aBackupIsOfOneMoment() throws SQLException, IOException {
        Configuration changing = target("changing");
        restore(changing);
        Path moment = folder.resolve("moment");
        try (Database database = new Database(changing.database());
                Snapshot snapshot = Snapshot.of(database.reading(), "test", Clock.systemUTC())) {
            try (Stages stages = new Stages(changing)) {
                stages.erasures().erase(9, "dpo", "while the backup is written");
            }
            BackupWriter.write(snapshot, moment, NOBODY);
        }
        Configuration target = target("target");
        try (BackupFile backup = BackupFile.open(moment, NOBODY)) {
            new Backups(target, "operator").fill(backup, "backup", false, NOBODY);
        }
        try (Stages stages = new Stages(target)) {
            assertEquals(1, stages.clients().count(ClientKind.APPLICANT));
        }
    }

    @Test
    void aDamagedFileChangesNothing() throws IOException, SQLException {
        byte[] sound = Files.readAllBytes(file);
        Path bent = folder.resolve("bent");
        int refusals = 0;
        for (int at = 0; at < sound.length; at += sound.length / 50) {
            byte[] bytes = sound.clone();
            bytes[at] ^= 0x10;
            Files.write(bent, bytes);
            try (BackupFile backup = BackupFile.open(bent, NOBODY)) {
                // What a ZIP file says beside its entries, such as when they were made, is nobody's data.
                assertEquals(taken.rows(), backup.rows());
            } catch (UnusableBackup refused) {
                refusals++;
                assertEquals(1, String.valueOf(refused.getMessage()).lines().count(), refused.getMessage());
            }
        }
        assertTrue(refusals > 40, refusals + " of 50");
        Files.write(bent, Arrays.copyOf(sound, sound.length / 2));
        assertThrows(UnusableBackup.class, () -> BackupFile.open(bent, NOBODY));
    }

    @Test
    void whatCannotBeBroughtInLeavesNoTableBehind() throws IOException, SQLException {
        Configuration target = target("target");
        try (BackupFile backup = BackupFile.open(file, NOBODY)) {
            assertThrows(UncheckedIOException.class, () -> new Backups(target, "operator")
                    .fill(backup, "backup", false, (rows, all) -> {
                        throw new UncheckedIOException(new IOException("the disk is gone"));
                    }));
        }
        assertFalse(EverythingStored.in(target).tables().contains("client"));
        restore(target);
        assertRefused("the database is not empty", () -> restore(target));
    }

    @Test
    void asksForTheKeyThatSealedTheJournal() throws IOException, SQLException {
        Configuration target = TestDatabase.under(folder.resolve("keyless"));
        assertRefused("the key that sealed this journal is not at hand: put it at ", () -> restore(target));
        try (BackupFile backup = BackupFile.open(file, NOBODY)) {
            new Backups(target, "operator").fill(backup, "backup", true, NOBODY);
        }
        assertFalse(EverythingStored.in(target).rows("client").isEmpty());
    }

    @Test
    void rowsOfAnEarlierSchemaAreBroughtUpToDate() throws IOException, SQLException {
        Configuration earlier = TestDatabase.under(folder.resolve("earlier"));
        Configuration later = target("later");
        Engine engine = earlier.database().engine();
        try (Connection first = engine.open();
                Statement still = first.createStatement()) {
            Migration.to("15", engine).run();
            still.execute("select 1");
            try (Connection owner = TestDatabase.ownersConnection(earlier);
                    Statement statement = owner.createStatement()) {
                statement.executeUpdate("insert into erasure (client_id, erased_at, erased_by, why)"
                        + " values (5, timestamp with time zone '2026-01-02 03:04:05.678901+00', 'dpo', 'then')");
            }
            try (Snapshot snapshot = Snapshot.of(TestDatabase.ownersConnection(earlier), "0.0", Clock.systemUTC())) {
                assertEquals("15", snapshot.origin().schema());
                new Backups(later, "operator").fill(snapshot, "earlier", false, NOBODY);
            }
        }
        try (Stages stages = new Stages(later)) {
            assertEquals(
                    "2026-01-02T03:04:05.678901Z",
                    stages.erasures().all().get(0).at().toString());
            assertTrue(stages.drift().checks().newest(1).isEmpty(), "a table that came later");
        }
    }

    @Test
    void anH2DatabaseIsMovedToWhicheverDatabaseIsNamed() throws IOException, SQLException {
        Path home = folder.resolve("embedded");
        Configuration embedded = Configuration.of(Map.of("OCTROI_HOME", home.toString()));
        fill(embedded);
        Configuration target = target("target");
        Files.copy(home.resolve("journal-key"), target.home().resolve("journal-key.old"));
        try (Stages stages = new Stages(embedded)) {
            assertFalse(stages.clientImport().isFirst());
            assertRefused("somebody works with the database in ", () -> Backups.ofHome(home));
        }
        try (Snapshot snapshot = Backups.ofHome(home)) {
            new Backups(target, "operator").fill(snapshot, "an H2 database", false, NOBODY);
        }
        assertGoesOn(target);
        assertRefused("holds no H2 database", () -> Backups.ofHome(folder));
    }

    private static void assertRefused(String told, Executable work) {
        String line = String.valueOf(assertThrows(UnusableBackup.class, work).getMessage());
        assertTrue(line.contains(told), line);
    }
}
