package io.octroi.journal;

import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Seals while a server runs. After an entry was written here it looks again and again for its commit; otherwise once a
 * second for what other processes have left, and once a minute for whatever was overtaken.
 */
public final class SealingWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SealingWatch.class.getName());
    private static final long LOOK_MILLIS = 40;
    private static final long LOOKS_A_SECOND = 1_000 / LOOK_MILLIS;
    private static final long LOOKS_A_MINUTE = 60 * LOOKS_A_SECOND;

    /** So long after an entry was written its commit is expected any moment. */
    private static final long EXPECTED_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Sealer sealer;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "octroi-journal");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> watching;
    private volatile long expectedUntil = System.nanoTime();
    private long looks;
    private boolean failing;

    public SealingWatch(Journal journal, Sealer sealer) {
        this.sealer = sealer;
        journal.ring(() -> expectedUntil = System.nanoTime() + EXPECTED_NANOS);
        watching = clock.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Ends after the look it is at. */
    @Override
    public void close() {
        watching.cancel(false);
        clock.shutdown();
        try {
            clock.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An error that escaped would end the watch. What cannot be sealed now waits in the database. */
    private void look() {
        try {
            if (looks % LOOKS_A_MINUTE == 0) {
                sealer.sealAll();
            } else if (looks % LOOKS_A_SECOND == 0 || expectedUntil - System.nanoTime() > 0) {
                sealer.sealRecent();
            }
            failing = false;
        } catch (SQLException | RuntimeException e) {
            LOG.log(failing ? Level.FINE : Level.WARNING, "the journal is not sealed for now: {0}", e.getMessage());
            failing = true;
        }
        looks++;
    }
}
