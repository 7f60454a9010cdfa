package io.octroi.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BackgroundTest {

    private final Background<String, String> background = new Background<>();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AtomicInteger begun = new AtomicInteger();

    @AfterEach
    void close() {
        mayEnd.countDown();
        background.close();
    }

    private String work() {
        begun.incrementAndGet();
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "done";
    }

    private String awaited(String key, Supplier<String> work) throws InterruptedException {
        Optional<String> value = background.of(key, work);
        while (value.isEmpty()) {
            Thread.sleep(5);
            value = background.of(key, work);
        }
        return value.get();
    }

    @Test
    void neverWaitsAndNeverDoesTheSameWorkTwice() throws InterruptedException {
        IntStream.range(0, 100).parallel().forEach(i -> assertEquals(Optional.empty(), background.of("a", this::work)));
        mayEnd.countDown();
        assertEquals("done", awaited("a", this::work));
        assertEquals("done", awaited("a", this::work));
        assertEquals(1, begun.get());
    }

    @Test
    void anotherKeyIsWorkedOutAnewAndTheFirstIsForgotten() throws InterruptedException {
        assertEquals("1", awaited("a", () -> "1"));
        assertEquals("2", awaited("b", () -> "2"));
        assertEquals("3", awaited("a", () -> "3"));
    }

    @Test
    void oneKeyIsWorkedOutAfterTheOther() throws InterruptedException {
        background.of("a", this::work);
        assertEquals(Optional.empty(), background.of("b", () -> begun.get() + ""));
        mayEnd.countDown();
        assertEquals("1", awaited("b", () -> begun.get() + ""));
    }

    @Test
    void whatFailsIsToldOnceAndTriedAgain() {
        FailedComparison failure = assertThrows(
                FailedComparison.class,
                () -> awaited("a", () -> {
                    throw new IllegalStateException("no database");
                }));
        assertEquals(true, String.valueOf(failure.getMessage()).contains("no database"));
        assertEquals(Optional.empty(), background.of("a", this::work));
    }

    @Test
    void usesOneCore() throws InterruptedException {
        assertEquals(
                "1",
                awaited(
                        "a",
                        () -> IntStream.range(0, 1_000)
                                        .parallel()
                                        .mapToObj(i -> Thread.currentThread().getName())
                                        .distinct()
                                        .count()
                                + ""));
    }
}
