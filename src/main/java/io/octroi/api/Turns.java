package io.octroi.api;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many do some work at once, a bounded number more wait for a moment, and nobody else. */
final class Turns {

    private final Semaphore free;
    private final int mostWaiting;
    private final Duration patience;
    private final int secondsToRetry;

    /**
     * Nobody works yet.
     *
     * @param atOnce how many work at once
     * @param mostWaiting how many wait for them; whoever comes then is refused at once
     * @param patience after which whoever waits is refused
     * @param secondsToRetry what the refused are told
     */
    Turns(int atOnce, int mostWaiting, Duration patience, int secondsToRetry) {
        this.free = new Semaphore(atOnce);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
        this.secondsToRetry = secondsToRetry;
    }

    /** The right to work, until it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Busy when there is no turn soon */
    Turn take() {
        if (!free.tryAcquire() && !isFreeSoon()) {
            throw new Busy(secondsToRetry);
        }
        return free::release;
    }

    /**
     * What the work gives, once there is a turn for it.
     *
     * @throws Busy when there is none soon
     */
    <T> T inTurn(Supplier<T> work) {
        Turn turn = take();
        try {
            return work.get();
        } finally {
            turn.close();
        }
    }

    private boolean isFreeSoon() {
        try {
            return free.getQueueLength() < mostWaiting && free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
