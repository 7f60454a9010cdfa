package io.octroi.tracking;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Takes to the tracking server what a training tells, one thing after the other, on a thread of its own: the training
 * neither waits for the server nor fails with it. What cannot be delivered is tried again for as long as the training
 * runs, and for a while after its end.
 */
final class Courier {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final MlflowServer server;
    private final Duration firstPause;
    private final Duration patience;
    private final Consumer<String> told;
    private final Set<String> refusals = new HashSet<>();
    private final AtomicLong waiting = new AtomicLong();
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, work -> {
        Thread daemon = new Thread(work, "octroi-tracking");
        daemon.setDaemon(true);
        return daemon;
    });
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long end;
    private volatile boolean lost;
    private boolean down;

    /**
     * @param firstPause before a second try; later ones are longer
     * @param patience for how long after the end undelivered things are tried
     * @param told a line for people whenever something changes: the server is out of reach, is back, refuses something
     */
    Courier(MlflowServer server, Duration firstPause, Duration patience, Consumer<String> told) {
        this.server = server;
        this.firstPause = firstPause;
        this.patience = patience;
        this.told = told;
    }

    /** Something to be delivered. */
    interface Delivery {
        void make() throws IOException;
    }

    void hand(Delivery delivery) {
        hand(delivery, Duration.ZERO);
    }

    /** As {@link #hand(Delivery)}, but not before a while, and not in the order of the others. */
    void hand(Delivery delivery, Duration delay) {
        if (lost) {
            return;
        }
        waiting.incrementAndGet();
        ScheduledFuture<?> unused = thread.schedule(() -> deliver(delivery), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Without it nothing else can be delivered: a refusal loses all. */
    void handFirst(Delivery delivery) {
        hand(() -> {
            try {
                delivery.make();
            } catch (MlflowRefusal refusal) {
                if (refusal.isOfCredentials()) {
                    throw refusal;
                }
                giveUp("the tracking server at " + server + " refuses the run (" + refusal.getMessage() + ")");
            }
        });
    }

    /** Waits until everything is delivered, or nothing more will be. */
    void finish() {
        end = System.nanoTime() + patience.toNanos();
        ended.countDown();
        thread.shutdown();
        try {
            // A delivery that hangs ends by its own time limit; this is the last resort.
            if (!thread.awaitTermination(patience.toMinutes() + 15, TimeUnit.MINUTES)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(Delivery delivery) {
        Duration pause = firstPause;
        try {
            while (!lost) {
                try {
                    delivery.make();
                    reached();
                    return;
                } catch (MlflowRefusal refusal) {
                    refused(refusal);
                    return;
                } catch (IOException e) {
                    unreached(e);
                    rest(pause);
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
                }
            }
        } catch (RuntimeException e) { // nobody else would ever hear of it
            giveUp("the run is not told to the tracking server at " + server + ", by a fault of the program (" + e
                    + ")");
        } finally {
            waiting.decrementAndGet();
        }
    }

    private void reached() {
        if (down) {
            down = false;
            told.accept("the tracking server at " + server + " answers again");
        }
    }

    private void refused(MlflowRefusal refusal) {
        if (refusal.isOfCredentials()) {
            giveUp("the tracking server at " + server + " does not let Octroi in (" + refusal.getMessage()
                    + "): check MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD, or MLFLOW_TRACKING_TOKEN");
        } else if (refusals.add(String.valueOf(refusal.getMessage()))) {
            told.accept("the tracking server at " + server + " refuses something (" + refusal.getMessage() + ")");
        }
    }

    private void unreached(IOException e) {
        if (!down && !isEnding()) {
            down = true;
            told.accept("the tracking server at " + server + " cannot be reached (" + reason(e)
                    + "): the work goes on, and it is told as soon as it answers");
        }
        if (isEnding() && System.nanoTime() - end >= 0) {
            giveUp("the tracking server at " + server + " cannot be reached (" + reason(e) + "): it was not told "
                    + (waiting.get() == 1 ? "the last thing" : "the last " + waiting.get() + " things"));
        }
    }

    private boolean isEnding() {
        return ended.getCount() == 0;
    }

    private void giveUp(String why) {
        lost = true;
        told.accept(why + "; the run is kept under OCTROI_HOME all the same");
    }

    /** Until it is time to try again; the end of the training cuts a rest short. */
    private void rest(Duration pause) {
        try {
            if (ended.await(lost ? 0 : pause.toMillis(), TimeUnit.MILLISECONDS)) {
                TimeUnit.NANOSECONDS.sleep(Math.max(0, Math.min(pause.toNanos(), end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            lost = true;
            Thread.currentThread().interrupt();
        }
    }

    static String reason(IOException e) {
        if (e instanceof HttpConnectTimeoutException) {
            return "no connection within the time";
        }
        if (e instanceof HttpTimeoutException) {
            return "no answer within the time";
        }
        if (e instanceof ConnectException) {
            return "nobody listens there";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
