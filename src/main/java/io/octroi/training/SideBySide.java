package io.octroi.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Jobs run on several threads, and waited for: none of them outlives the call, so that what they share may be closed. */
final class SideBySide {

    private SideBySide() {}

    /** The jobs' results in the jobs' order; the first failure, after which no other job begins, once all have ended. */
    static <T> List<T> run(List<Callable<T>> jobs, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicReference<@Nullable Exception> first = new AtomicReference<>();
        List<T> results = new ArrayList<>();
        try {
            List<Callable<T>> guarded =
                    jobs.stream().map(job -> unlessFailed(job, first)).toList();
            for (Future<T> job : pool.invokeAll(guarded)) {
                results.add(job.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Untrainable("the training was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            end(pool);
        }
    }

    private static <T> Callable<T> unlessFailed(Callable<T> job, AtomicReference<@Nullable Exception> first) {
        return () -> {
            Exception failure = first.get();
            if (failure != null) {
                throw failure;
            }
            try {
                return job.call();
            } catch (RuntimeException e) {
                first.compareAndSet(null, e);
                throw e;
            }
        };
    }

    private static void end(ExecutorService pool) {
        pool.shutdownNow();
        boolean interrupted = false;
        while (!pool.isTerminated()) {
            try {
                pool.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
