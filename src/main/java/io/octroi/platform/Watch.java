package io.octroi.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every so often, on a thread of its own, whether something was changed, by this process or by another. */
final class Watch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Watch.class.getName());
    private static final Duration USUAL = Duration.ofSeconds(2);
    private static final int SECONDS_TO_END = 5;

    private final Runnable look;
    private final ScheduledExecutorService clock;
    private final ScheduledFuture<?> looks;

    /** Looks every two seconds. */
    Watch(String name, Runnable look) {
        this(name, look, USUAL);
    }

    /** @param pause from the end of a look to the next */
    Watch(String name, Runnable look, Duration pause) {
        this.look = look;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        this.looks = clock.scheduleWithFixedDelay(this::lookOnce, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits for a look that goes on: it must not meet a database that is closed. */
    @Override
    public void close() {
        looks.cancel(false);
        clock.shutdown();
        try {
            if (!clock.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.warning("a look did not end in " + SECONDS_TO_END + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A database that does not answer for a while is asked again; an error that escaped would end the watch. */
    private void lookOnce() {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "a look came to nothing", e);
        }
    }
}
