package io.octroi.journal;

import static io.octroi.journal.OpenJournal.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
class SealingTest {

    private static final long ADA = 7;

    @TempDir
    Path home;

    private OpenJournal open;

    @BeforeEach
    void begin() {
        open = new OpenJournal(home);
    }

    @AfterEach
    void close() {
        open.close();
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
            sealed.add(threads.submit(sealing(open.sealer(), committed)));
        }
        int written = 0;
        for (Future<Integer> count : committed) {
            written += count.get(60, TimeUnit.SECONDS);
        }
        for (Future<Integer> count : sealed) {
            count.get(60, TimeUnit.SECONDS);
        }
        threads.shutdown();
        open.sealer().sealAll();
        assertTrue(written > 0 && written < writers * each, "some were rolled back");
        open.assertSound(written);
    }

    private int write(int times, Random random) throws Exception {
        int written = 0;
        for (int i = 0; i < times; i++) {
            try (Connection connection = open.transaction()) {
                open.journal().append(connection, entry(i).about(ADA + random.nextInt(3)));
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
        open.append(entry(1));
        open.startAnew();
        assertEquals(1, open.sealer().sealAll());
        open.assertSound(1);
    }

    @Test
    @SuppressWarnings("try")
    void aServerSealsWithinATenthOfASecond() throws Exception {
        open.sealer().sealAll();
        try (SealingWatch watch = new SealingWatch(open.journal(), open.sealer())) {
            open.append(entry(0));
            awaitSealed(1);
            List<Long> millis = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                open.append(entry(i));
                long committed = System.nanoTime();
                awaitSealed(i + 1);
                millis.add((System.nanoTime() - committed) / 1_000_000);
                Thread.sleep(i * 7L);
            }
            millis.sort(null);
            assertTrue(millis.get(10) <= 100, "milliseconds from commit to seal: " + millis);
        }
        open.assertSound(21);
    }

    private void awaitSealed(long position) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        try (Connection connection = open.database().getConnection()) {
            while (JournalTables.newestSeal(connection).last() < position && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            assertEquals(position, JournalTables.newestSeal(connection).last());
        }
    }

    @Test
    void aNewKeyIsVouchedForByTheOneItReplaces() throws Exception {
        open.append(entry(1));
        open.sealer().sealAll();
        Path key = home.resolve("journal-key");
        RecordedKey first = Pem.readPrivate(key).open();
        Files.move(key, home.resolve("journal-key.old"));
        open.append(entry(2));
        open.sealer().sealAll();
        RecordedKey second = Pem.readPrivate(key).open();
        assertNotEquals(first.id(), second.id());
        assertEquals(List.of(), open.verdict().strangers());
        for (RecordedKey given : List.of(first, second)) {
            assertEquals(Optional.empty(), open.verdict(given.id()).altered());
        }

        Files.delete(home.resolve("journal-key.old"));
        Files.delete(key);
        open.append(entry(3));
        open.sealer().sealAll();
        assertEquals(List.of(Pem.readPrivate(key).open().id()), open.verdict().strangers());
        assertEquals(
                Optional.of(new Verdict.Alteration(3, "from here on sealed by a key that no trusted one vouches for")),
                open.verdict(second.id()).altered());
    }
}
