package io.octroi.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.octroi.TestDatabase;
import io.octroi.platform.Stages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class JournalTest {

    private static final long ADA = 7;

    @TempDir
    Path home;

    private final Journal journal = new Journal(Clock.systemUTC());
    private Stages stages;
    private HikariDataSource database;
    private Sealer sealer;

    @BeforeEach
    void open() {
        stages = new Stages(TestDatabase.under(home));
        database = TestDatabase.pool(stages.configuration());
        sealer = new Sealer(database, new SealingKeys(home, Optional.empty()), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        database.close();
        stages.close();
    }

    private Connection transaction() throws SQLException {
        Connection fresh = database.getConnection();
        fresh.setAutoCommit(false);
        return fresh;
    }

    private void append(Entry entry) throws SQLException {
        try (Connection connection = transaction()) {
            journal.append(connection, entry);
            connection.commit();
        }
    }

    private static Entry entry(int number) {
        return Entry.of("model.promoted", "ada").with("number", number);
    }

    private Verdict verdict() {
        return new Verification(Set.of(), Optional.empty())
                .of(listener -> new StoredJournal(database).tell(listener, JournalSource.Steps.SILENT));
    }

    private void assertSound(long entries) {
        Verdict verdict = verdict();
        assertEquals(Optional.empty(), verdict.altered());
        assertEquals(entries, verdict.entries());
    }

    private List<String> contents() {
        List<String> contents = new ArrayList<>();
        new StoredJournal(database)
                .tell(
                        told -> {
                            if (told instanceof ChainedEntry chained) {
                                contents.add(new String(chained.entry().content(), UTF_8));
                            }
                        },
                        JournalSource.Steps.SILENT);
        return contents;
    }

    private void tamper(String... statements) throws SQLException {
        try (Connection owner = TestDatabase.ownersConnection(stages.configuration());
                var statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    @Test
    void anEntryIsThereWithWhatItTellsOrNotAtAll() throws SQLException {
        append(entry(1));
        try (Connection connection = transaction()) {
            journal.append(connection, entry(2));
            connection.rollback();
        }
        append(entry(3));
        assertEquals(2, sealer.sealAll());
        assertEquals(List.of("{\"number\":1}", "{\"number\":3}"), contents());
        assertSound(2);
        try (Connection connection = database.getConnection()) {
            assertThrows(IllegalStateException.class, () -> journal.append(connection, entry(4)));
        }
    }

    @Test
    void anEntryThatIsCommittedLateIsSealedLate() throws SQLException {
        try (Connection slow = transaction()) {
            journal.append(slow, entry(1));
            append(entry(2));
            assertEquals(1, sealer.sealRecent());
            slow.commit();
        }
        assertEquals(1, sealer.sealRecent());
        assertEquals(0, sealer.sealAll());
        assertEquals(List.of("{\"number\":2}", "{\"number\":1}"), contents());
        assertSound(2);
    }

    @Test
    void manyWriteAndSeveralSealAtOnce() throws Exception {
        int writers = 4;
        int each = 60;
        ExecutorService threads = Executors.newFixedThreadPool(writers + 2);
        List<Future<Integer>> committed = new ArrayList<>();
        List<Future<Integer>> sealed = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            Random random = new Random(writer);
            committed.add(threads.submit(() -> write(each, random)));
        }
        for (int other = 0; other < 2; other++) {
            Sealer ofAnotherProcess = new Sealer(database, new SealingKeys(home, Optional.empty()), Clock.systemUTC());
            sealed.add(threads.submit(sealing(ofAnotherProcess, committed)));
        }
        int written = 0;
        for (Future<Integer> count : committed) {
            written += count.get(60, TimeUnit.SECONDS);
        }
        for (Future<Integer> count : sealed) {
            count.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        sealer.sealAll();
        assertTrue(written > 0 && written < writers * each, "some were rolled back");
        assertSound(written);
    }

    private int write(int times, Random random) throws Exception {
        int written = 0;
        for (int i = 0; i < times; i++) {
            try (Connection connection = transaction()) {
                journal.append(connection, entry(i).about(ADA + random.nextInt(3)));
                Thread.sleep(random.nextInt(4));
                if (random.nextInt(4) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    written++;
                }
            }
        }
        return written;
    }

    private static Callable<Integer> sealing(Sealer sealer, List<Future<Integer>> until) {
        return () -> {
            int times = 0;
            while (!until.stream().allMatch(Future::isDone)) {
                sealer.sealRecent();
                times++;
            }
            return times;
        };
    }

    @Test
    void whatWasNotSealedWhenTheProgramDiedIsSealedAtTheNextStart() throws SQLException {
        append(entry(1));
        database.close();
        database = TestDatabase.pool(stages.configuration());
        Sealer next = new Sealer(database, new SealingKeys(home, Optional.empty()), Clock.systemUTC());
        assertEquals(1, next.sealAll());
        assertSound(1);
    }

    @Test
    @SuppressWarnings("try")
    void aServerSealsWithinATenthOfASecond() throws Exception {
        sealer.sealAll();
        try (SealingWatch watch = new SealingWatch(journal, sealer)) {
            append(entry(0));
            awaitSealed(1);
            List<Long> millis = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                append(entry(i));
                long committed = System.nanoTime();
                awaitSealed(i + 1);
                millis.add((System.nanoTime() - committed) / 1_000_000);
                Thread.sleep(i * 7L);
            }
            millis.sort(null);
            assertTrue(millis.get(10) <= 100, "milliseconds from commit to seal: " + millis);
        }
        assertSound(21);
    }

    private void awaitSealed(long position) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        try (Connection connection = database.getConnection()) {
            while (JournalTables.newestSeal(connection).last() < position && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            assertEquals(position, JournalTables.newestSeal(connection).last());
        }
    }

    @Test
    void staysSoundWhenAClientIsErased() throws SQLException {
        append(entry(1).about(ADA));
        append(entry(2).naming(ADA));
        sealer.sealAll();
        assertFalse(contents().get(0).contains("number"), "sealed under the client's key");
        assertEquals("{\"number\":2}", contents().get(1));
        List<String> before = contents();
        try (Connection connection = transaction()) {
            new PersonalKeys().destroy(connection, List.of(ADA));
            connection.commit();
        }
        assertEquals(before, contents());
        assertSound(2);
    }

    @Test
    void namesTheFirstWrongEntryInTheDatabase() throws SQLException {
        for (int i = 1; i <= 6; i++) {
            append(entry(i));
            if (i % 2 == 0) {
                sealer.sealAll();
            }
        }
        assertSound(6);
        tamper(
                "update journal_entry set actor = 'eve' where id = (select entry_id from journal_position where position = 5)");
        assertAltered(5, "the entry is not the one that was sealed, or not in its place");
        tamper("update journal_seal set signature = key_id where number = 2");
        assertAltered(3, "seal 2 is not signed by its key");
        tamper(
                "alter table journal_position drop constraint journal_position_entry_fk",
                "delete from journal_entry where id = (select entry_id from journal_position where position = 2)");
        assertAltered(2, "seal 1 does not end at that entry");
    }

    private void assertAltered(long position, String why) {
        assertEquals(
                Optional.of(new Verdict.Alteration(position, why)), verdict().altered());
    }

    @Test
    void aNewKeyIsVouchedForByTheOneItReplaces() throws Exception {
        append(entry(1));
        sealer.sealAll();
        Path key = home.resolve("journal-key");
        RecordedKey first = Pem.readPrivate(key).open();
        Files.move(key, home.resolve("journal-key.old"));
        append(entry(2));
        sealer.sealAll();
        RecordedKey second = Pem.readPrivate(key).open();
        assertNotEquals(first.id(), second.id());
        assertEquals(List.of(), verdict().strangers());
        for (RecordedKey given : List.of(first, second)) {
            Verdict verdict = new Verification(Set.of(given.id()), Optional.empty())
                    .of(listener -> new StoredJournal(database).tell(listener, JournalSource.Steps.SILENT));
            assertEquals(Optional.empty(), verdict.altered());
        }

        Files.delete(home.resolve("journal-key.old"));
        Files.delete(key);
        append(entry(3));
        sealer.sealAll();
        assertEquals(List.of(Pem.readPrivate(key).open().id()), verdict().strangers());
        Verdict strict = new Verification(Set.of(second.id()), Optional.empty())
                .of(listener -> new StoredJournal(database).tell(listener, JournalSource.Steps.SILENT));
        assertEquals(
                Optional.of(new Verdict.Alteration(3, "from here on sealed by a key that no trusted one vouches for")),
                strict.altered());
    }

    @Test
    @Tag("postgresql")
    void theApplicationCanNeitherChangeNorRemoveAnEntry() throws SQLException {
        append(entry(1));
        sealer.sealAll();
        try (Connection connection = TestDatabase.applicationsConnection(stages.configuration());
                var statement = connection.createStatement()) {
            for (String table : List.of("journal_entry", "journal_position", "journal_seal", "journal_key")) {
                for (String verb : List.of("delete from " + table, "truncate " + table)) {
                    SQLException refused = assertThrows(SQLException.class, () -> statement.executeUpdate(verb));
                    assertEquals("42501", refused.getSQLState(), verb);
                }
            }
            for (String change : List.of(
                    "journal_entry set actor = 'eve'",
                    "journal_position set hash = ''",
                    "journal_seal set head = ''")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> statement.executeUpdate("update " + change));
                assertEquals("42501", refused.getSQLState(), change);
            }
        }
    }
}
