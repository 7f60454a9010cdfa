package io.octroi.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.journal.Durability;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupSyncTest {

    private static final int CALLERS = 16;
    private static final int EACH = 40;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    /** A disk that works when it is let, and fails when it is told to. */
    private static final class SlowDisk implements Durability {
        private final Semaphore works = new Semaphore(0);
        private final Semaphore atWork = new Semaphore(0);
        private volatile boolean broken;

        @Override
        public void settle() throws SQLException {
            atWork.release();
            works.acquireUninterruptibly();
            if (broken) {
                throw new SQLException("the disk is full");
            }
        }

        void awaitWork() throws InterruptedException {
            assertTrue(atWork.tryAcquire(10, TimeUnit.SECONDS), "a sync is begun");
        }
    }

    private Future<Boolean> settling(GroupSync sync) {
        return threads.submit(() -> {
            sync.settle();
            return Thread.currentThread().isInterrupted();
        });
    }

    private List<Future<Boolean>> settlingBesides(GroupSync sync, int callers) throws InterruptedException {
        List<Future<Boolean>> waiting = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            waiting.add(settling(sync));
        }
        Thread.sleep(100); // until they wait
        return waiting;
    }

    private static void assertReleased(List<Future<Boolean>> callers) throws Exception {
        for (Future<Boolean> caller : callers) {
            assertFalse(caller.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void whoComesDuringASyncSharesTheNext() throws Exception {
        SlowDisk disk = new SlowDisk();
        GroupSync sync = new GroupSync(disk);
        Future<Boolean> first = settling(sync);
        disk.awaitWork();
        List<Future<Boolean>> late = settlingBesides(sync, CALLERS - 1);
        disk.works.release();
        assertReleased(List.of(first));
        disk.awaitWork();
        assertThrows(TimeoutException.class, () -> late.get(0).get(50, TimeUnit.MILLISECONDS));
        assertFalse(late.stream().anyMatch(Future::isDone), "released by a sync that had begun before");
        disk.works.release();
        assertReleased(late);
        assertEquals(2, sync.syncs());
    }

    @Test
    void aFailureIsThatOfWhoeverMadeTheSync() throws Exception {
        SlowDisk disk = new SlowDisk();
        GroupSync sync = new GroupSync(disk);
        disk.broken = true;
        Future<Boolean> first = settling(sync);
        disk.awaitWork();
        List<Future<Boolean>> late = settlingBesides(sync, 2);
        disk.works.release();
        assertFails(first);
        disk.awaitWork();
        disk.works.release();
        disk.awaitWork();
        disk.broken = false;
        disk.works.release();
        assertEquals(1, countReleased(late), "the second sync failed one of them, the third did not");
        assertEquals(3, sync.syncs());
    }

    private static void assertFails(Future<Boolean> caller) {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> caller.get(10, TimeUnit.SECONDS));
        assertInstanceOf(SQLException.class, failed.getCause());
    }

    private static int countReleased(List<Future<Boolean>> callers) throws Exception {
        int released = 0;
        for (Future<Boolean> caller : callers) {
            try {
                caller.get(10, TimeUnit.SECONDS);
                released++;
            } catch (ExecutionException failed) {
                assertInstanceOf(SQLException.class, failed.getCause());
            }
        }
        return released;
    }

    @Test
    void manyShareTheSyncsOfAFileAndNoneIsReleasedEarly() throws Exception {
        JdbcConnectionPool database = h2();
        Durability file = new H2(H2.URL).durability(database);
        AtomicLong begun = new AtomicLong();
        AtomicLong settled = new AtomicLong();
        GroupSync sync = new GroupSync(() -> {
            long number = begun.incrementAndGet();
            file.settle();
            settled.set(number);
        });
        List<Future<Boolean>> callers = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            callers.add(threads.submit(() -> {
                boolean early = false;
                for (int i = 0; i < EACH; i++) {
                    insert(database);
                    long before = begun.get();
                    sync.settle();
                    early |= settled.get() <= before;
                }
                return early;
            }));
        }
        for (Future<Boolean> early : callers) {
            assertFalse(early.get(60, TimeUnit.SECONDS), "released by a sync that had begun before the call");
        }
        assertEquals(CALLERS * EACH, count(database));
        assertEquals(begun.get(), sync.syncs());
        assertTrue(sync.syncs() < CALLERS * EACH / 2, sync.syncs() + " syncs for " + CALLERS * EACH + " calls");
        database.dispose();
    }

    @Test
    void anInterruptNeitherEndsTheWaitNorClosesTheDatabase() throws Exception {
        JdbcConnectionPool database = h2();
        insert(database);
        GroupSync sync = (GroupSync) new H2(H2.URL).durability(database);
        Future<Boolean> interrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            sync.settle();
            return Thread.interrupted();
        });
        assertTrue(interrupted.get(10, TimeUnit.SECONDS), "still interrupted afterwards");
        insert(database);
        sync.settle();
        assertEquals(2, count(database));
        database.dispose();
    }

    @Test
    void aWaiterThatIsInterruptedWaitsOn() throws Exception {
        SlowDisk disk = new SlowDisk();
        GroupSync sync = new GroupSync(disk);
        Future<Boolean> first = settling(sync);
        disk.awaitWork();
        Thread waiter = new Thread(() -> assertThrows(SQLException.class, sync::settle));
        waiter.start();
        Thread.sleep(50);
        waiter.interrupt();
        disk.works.release();
        assertReleased(List.of(first));
        disk.awaitWork();
        assertTrue(waiter.isAlive());
        disk.works.release();
        waiter.join(10_000);
        assertEquals(2, sync.syncs());
    }

    private JdbcConnectionPool h2() throws SQLException {
        JdbcConnectionPool database = JdbcConnectionPool.create(H2.fileUnder(folder), "sa", "");
        database.setMaxConnections(CALLERS + 1);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table told (id bigint generated by default as identity primary key)");
        }
        return database;
    }

    private static void insert(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into told default values");
        }
    }

    private static long count(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select count(*) from told")) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
