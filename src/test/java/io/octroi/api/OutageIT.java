package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.octroi.StoppableServer;
import io.octroi.Thorough;
import io.octroi.launch.Answer;
import io.octroi.launch.LendingHouse;
import io.octroi.launch.RunningOctroi;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * PostgreSQL goes away while people and programs work, and comes back: they are told so in time, nothing is half-done, and
 * Octroi goes on by itself.
 */
@Tag("postgresql")
class OutageIT {

    private static final int ADVISORS = 3;

    /** Three seconds and ten are what is promised; a machine that does other work beside an everyday run is given more. */
    private static final long MOST_MILLIS = Thorough.times(10_000, 3_000);

    private static final Duration MOST_UNTIL_READY = Duration.ofSeconds(Thorough.times(60, 10));

    private static final int[] SECONDS = Thorough.times(1, 3) == 1 ? new int[] {3} : new int[] {1, 10, 60};
    private static final Set<Integer> EXPECTED = Set.of(200, 201, 503);
    private static final List<String> PAGES = List.of("/index.xhtml", "/client.xhtml?id=100007");
    private static final PrintStream OUT = System.out;

    @TempDir
    static Path work;

    private static StoppableServer database;
    private static LendingHouse house;
    private static RunningOctroi server;
    private static final List<SentDecisions> ADVISING = new ArrayList<>();

    private volatile boolean going;

    /** How a server goes away. */
    enum Way {
        STOPPED {
            @Override
            void away() throws Exception {
                database.stop();
            }
        },
        CRASHED {
            @Override
            void away() throws Exception {
                database.crash();
            }
        },
        FROZEN {
            @Override
            void away() throws Exception {
                database.freeze();
            }

            @Override
            void back() throws Exception {
                database.thaw();
            }
        };

        abstract void away() throws Exception;

        void back() throws Exception {
            database.start();
        }
    }

    @BeforeAll
    static void open() throws Exception {
        database = new StoppableServer(work.resolve("database"));
        house = new LendingHouse(work, database.variables());
        server = house.open();
        for (int i = 0; i < ADVISORS; i++) {
            SentDecisions advisor = new SentDecisions(i, ADVISORS);
            ADVISING.add(advisor);
            advisor.decideWhile(server, new TimedCalls(), () -> advisor.answered() == 0);
        }
        String session = server.session("auditor", "auditor"); // the first page of a server takes seconds
        for (String page : PAGES) {
            assertEquals(200, server.ask("GET", page).session(session).send().status());
        }
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyIsToldAndNothingIsLost(Way way) throws Exception {
        assumeTrue(way != Way.STOPPED || SECONDS.length > 1, "a crash breaks connections off as a stop does");
        for (int seconds : SECONDS) {
            String session = server.session("auditor", "auditor");
            TimedCalls calls = new TimedCalls();
            Outage outage = whileCalled(calls, session, () -> gone(way, seconds));
            TimedCalls.Call slowest = calls.slowest(outage.from(), outage.until());
            OUT.printf(
                    "%s for %d s: answers %s, the slowest (%s) after %d ms, ready again after %d ms%n",
                    way,
                    seconds,
                    calls.statuses(),
                    slowest,
                    slowest.millisSince(outage.from()),
                    outage.untilReady().toMillis());
            assertTold(calls, way == Way.FROZEN && seconds < 2);
            assertTrue(slowest.millisSince(outage.from()) < MOST_MILLIS, slowest::toString);
            assertTrue(outage.untilReady().compareTo(MOST_UNTIL_READY) < 0, outage::toString);
            assertWhole();
        }
    }

    /** From when until when the database was away, and how long it took then until Octroi was ready. */
    private record Outage(Instant from, Instant until, Duration untilReady) {}

    private static Outage gone(Way way, int seconds) throws Exception {
        Thread.sleep(1_000);
        Instant away = Instant.now();
        way.away();
        if (seconds > 2) {
            Thread.sleep(2_500);
            assertEquals(503, server.ask("GET", "/health/ready").send().status());
            assertEquals(200, server.ask("GET", "/health/live").send().status());
        }
        Thread.sleep(Math.max(
                0, Duration.between(Instant.now(), away.plusSeconds(seconds)).toMillis()));
        way.back();
        Instant back = Instant.now();
        while (server.ask("GET", "/health/ready").send().status() != 200) {
            assertTrue(Instant.now().isBefore(back.plusSeconds(60)), "not ready after a minute");
            Thread.sleep(50);
        }
        Duration untilReady = Duration.between(back, Instant.now());
        Thread.sleep(1_000);
        return new Outage(away, back, untilReady);
    }

    /** What happens while others ask. */
    private interface Happening {
        Outage happen() throws Exception;
    }

    private Outage whileCalled(TimedCalls calls, String session, Happening happening) throws Exception {
        going = true;
        ExecutorService threads = Executors.newCachedThreadPool();
        List<Future<?>> callers = new ArrayList<>();
        for (SentDecisions advisor : ADVISING) {
            callers.add(threads.submit(() -> {
                advisor.decideWhile(server, calls, () -> going);
                return null;
            }));
        }
        callers.add(threads.submit(
                () -> ask(calls, "score", () -> DecisionBodies.get(server, "advisor", "/api/clients/100007/score"))));
        for (String page : PAGES) {
            callers.add(threads.submit(() -> ask(
                    calls, page, () -> server.ask("GET", page).session(session).send())));
        }
        try {
            return happening.happen();
        } finally {
            going = false;
            threads.shutdown();
            for (Future<?> caller : callers) {
                join(caller);
            }
        }
    }

    private static void join(Future<?> caller) throws InterruptedException {
        try {
            caller.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private Void ask(TimedCalls calls, String what, TimedCalls.Asking asking) throws IOException, InterruptedException {
        while (going) {
            calls.time(what, asking);
            Thread.sleep(50);
        }
        return null;
    }

    private static void assertTold(TimedCalls calls, boolean mayPassUnnoticed) {
        assertTrue(EXPECTED.containsAll(calls.statuses().keySet()), () -> calls.statuses()
                .toString());
        List<TimedCalls.Call> away = calls.answered(503);
        assertFalse(away.isEmpty() && !mayPassUnnoticed, "nobody noticed");
        for (TimedCalls.Call call : away) {
            Answer answer = call.answer();
            if (answer.header("Content-Type").startsWith("application/problem+json")) {
                assertTrue(
                        answer.body().contains("/problems/no-database")
                                || answer.body().contains("/problems/not-recorded"),
                        answer.body());
            } else {
                assertTrue(answer.body().contains("La base de données ne répond pas"), answer.body());
                assertTrue(answer.body().contains("The database does not answer"), answer.body());
            }
        }
    }

    /** Every decision that was answered is there with its record and its entry, once, and nothing else. */
    private static void assertWhole() throws Exception {
        for (SentDecisions advisor : ADVISING) {
            advisor.assertAnsweredAreThere(server);
            advisor.sendAgain(server);
        }
        house.assertSound(ADVISING.stream().mapToInt(SentDecisions::answered).sum());
    }
}
