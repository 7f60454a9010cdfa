package io.octroi.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

    private static final FeatureOrder ORDER = new FeatureOrder(List.of("income", "amount"));

    @Test
    void keepsRowsApart() {
        Batch batch = Batch.of(ORDER, List.of(new FeatureVector(ORDER, 1, 2), new FeatureVector(ORDER, 3, Double.NaN)));
        assertEquals(2, batch.size());
        assertEquals(2, batch.value(0, 1));
        assertArrayEquals(new double[] {3, Double.NaN}, batch.row(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 1000})
    void worksOffEveryRowOnce(int rows) {
        AtomicIntegerArray visits = new AtomicIntegerArray(rows);
        new Batch(ORDER, new double[2 * rows])
                .inBlocks((from, to) -> IntStream.range(from, to).forEach(visits::incrementAndGet));
        assertTrue(IntStream.range(0, rows).allMatch(row -> visits.get(row) == 1), visits.toString());
    }

    @Test
    void staysWithinThePoolItIsCalledFrom() throws Exception {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            Batch batch = new Batch(ORDER, new double[2000]);
            pool.submit(() -> batch.inBlocks((from, to) -> threads.add(Thread.currentThread())))
                    .get();
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, threads.size());
    }

    @Test
    void refusesValuesThatAreNoWholeRows() {
        assertThrows(IllegalArgumentException.class, () -> new Batch(ORDER, new double[3]));
    }

    @Test
    void refusesAVectorInAnotherOrder() {
        FeatureVector other = new FeatureVector(new FeatureOrder(List.of("amount", "income")), 1, 2);
        assertThrows(IllegalArgumentException.class, () -> Batch.of(ORDER, List.of(other)));
    }
}
