package io.octroi.population;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The value of the key that was asked for last, worked out on a thread of its own: once, one key after the other, on one
 * core, so that the others are left to whoever waits for a page.
 */
final class Background<K, V> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Background.class.getName());
    private static final int SECONDS_TO_END = 5;

    /** Loops that would use all cores use the threads of the pool they are called in: here, one. */
    private final ForkJoinPool worker = new ForkJoinPool(1);

    private @Nullable Attempt<K, V> newest;

    private record Attempt<K, V>(K key, CompletableFuture<V> value) {}

    /**
     * The key's value; nothing while it is being worked out, which the first call with another key than before sets going.
     * What was kept for that other key is let go at once.
     *
     * @throws FailedComparison when it could not be worked out; the next call tries again
     */
    synchronized Optional<V> of(K key, Supplier<V> work) {
        Attempt<K, V> attempt = newest;
        if (attempt == null || !attempt.key().equals(key)) {
            attempt = new Attempt<>(key, CompletableFuture.supplyAsync(work, worker));
            newest = attempt;
        }
        try {
            return Optional.ofNullable(attempt.value().getNow(null));
        } catch (CompletionException e) {
            newest = null;
            throw new FailedComparison(e);
        }
    }

    /** Waits for work that goes on: it must not meet a database that is closed. */
    @Override
    public void close() {
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "work did not end in {0} seconds", SECONDS_TO_END);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
