package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.access.KnownAccounts;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server is asked to end, as an operator does, while advisors decide on connections of their own, programs score on connections that are
 * kept open, and one sends a batch slowly: whatever had begun is answered, whole.
 */
final class StopUnderLoad {

    private static final int PROGRAMS = 3;
    private static final int TERMINATED = 143;
    private static final String CLIENT = "{\"form\": {\"AMT_INCOME_TOTAL\": 180000, \"AMT_CREDIT\": 450000}}";

    private final RunningOctroi server;
    private final CountDownLatch begun;
    private final AtomicInteger answered = new AtomicInteger();

    StopUnderLoad(RunningOctroi server, int advisors) {
        this.server = server;
        this.begun = new CountDownLatch(advisors + PROGRAMS + 1);
    }

    /** Stops it, and returns how many requests were answered meanwhile. */
    int run(List<SentDecisions> advisors) throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<?>> callers = new ArrayList<>();
        for (SentDecisions advisor : advisors) {
            callers.add(threads.submit(() -> {
                answered.addAndGet(advisor.decideUntilRefused(server, begun::countDown));
                return null;
            }));
        }
        for (int i = 0; i < PROGRAMS; i++) {
            callers.add(threads.submit(this::scoreUntilRefused));
        }
        callers.add(threads.submit(this::sendSlowly));
        assertTrue(begun.await(1, TimeUnit.MINUTES), "not everybody was answered before the stop");
        assertEquals(TERMINATED, server.terminate());
        threads.shutdown();
        for (Future<?> caller : callers) {
            try {
                caller.get();
            } catch (ExecutionException e) {
                throw new AssertionError("a request that had begun was not answered", e.getCause());
            }
        }
        return answered.get();
    }

    private Void scoreUntilRefused() throws IOException, InterruptedException {
        HttpClient kept =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest ask = scores("api/scores", "application/json", HttpRequest.BodyPublishers.ofString(CLIENT));
        try {
            while (true) {
                int status =
                        kept.send(ask, HttpResponse.BodyHandlers.ofString()).statusCode();
                assertTrue(Set.of(200, 503).contains(status), () -> "answered " + status);
                answered.incrementAndGet();
                begun.countDown();
            }
        } catch (ConnectException refused) {
            return null;
        }
    }

    /** A line before the stop, and one a second after it. */
    private Void sendSlowly() throws IOException, InterruptedException {
        InputStream body = new InputStream() {
            private final byte[] lines = (CLIENT + "\n" + CLIENT).getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                if (at == CLIENT.length()) {
                    begun.countDown();
                    pause();
                }
                return at < lines.length ? lines[at++] : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                int next = read();
                if (next < 0) {
                    return -1;
                }
                into[from] = (byte) next;
                return 1;
            }
        };
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        scores(
                                "api/scores/batch",
                                "application/x-ndjson",
                                HttpRequest.BodyPublishers.ofInputStream(() -> body)),
                        HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(2, answer.body().lines().count(), answer.body());
        return null;
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest scores(String path, String type, HttpRequest.BodyPublisher body) {
        return KnownAccounts.as("tool", HttpRequest.newBuilder(server.address(path)))
                .header("Content-Type", type)
                .POST(body)
                .build();
    }
}
