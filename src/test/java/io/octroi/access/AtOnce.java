package io.octroi.access;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same moment, each in a thread of its own. */
final class AtOnce {

    private AtOnce() {}

    static <T> List<T> times(int times, Callable<T> one) throws InterruptedException, ExecutionException {
        List<Callable<T>> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(one);
        }
        return all(all);
    }

    static <T> List<T> all(List<Callable<T>> all) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(all.size());
        ExecutorService threads = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<T>> work = new ArrayList<>();
            for (Callable<T> one : all) {
                work.add(threads.submit(() -> {
                    start.await();
                    return one.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> done : work) {
                results.add(done.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }
}
