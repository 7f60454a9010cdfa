package io.octroi.platform;

import io.octroi.decision.Champion;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every two seconds whether another model was promoted, by this process or by another. */
final class ChampionWatch implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ChampionWatch.class.getName());
    private static final int SECONDS = 2;

    private final Champion champion;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "octroi-champion");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> looks;

    ChampionWatch(Champion champion) {
        this.champion = champion;
        this.looks = clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        looks.cancel(false);
        clock.shutdown();
    }

    /** A database that does not answer for a while is asked again; an error that escaped would end the watch. */
    private void look() {
        try {
            champion.refresh();
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "the champion could not be looked up", e);
        }
    }
}
