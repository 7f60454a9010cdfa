package io.octroi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.launch.LendingHouse;
import io.octroi.launch.RunningOctroi;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed while advisors decide has lost nothing it had answered, and left nothing half-done;
 * and one that is asked to end answers whatever had begun;
 * {@code -Doctroi.kills} and {@code -Doctroi.stops} say how often, twice and once if it is not said.
 */
@Tag("database")
class KilledDecisionsIT {

    private static final int KILLS = Integer.getInteger("octroi.kills", 2);
    private static final int STOPS = Integer.getInteger("octroi.stops", 1);
    private static final int ADVISORS = 4;
    private static final int MOST_MILLIS = 2_500;
    private static final PrintStream OUT = System.out;

    @TempDir
    Path home;

    @Test
    void losesNothingItAnsweredAndLeavesNothingHalfDone() throws Exception {
        LendingHouse house = new LendingHouse(home);
        Random moments = new Random();
        List<SentDecisions> advisors = new ArrayList<>();
        for (int i = 0; i < ADVISORS; i++) {
            advisors.add(new SentDecisions(i, ADVISORS));
        }
        List<Long> readyAfter = new ArrayList<>();
        RunningOctroi server = house.open();
        for (int kill = 1; kill <= KILLS; kill++) {
            killWhileTheyDecide(server, advisors, moments.nextInt(MOST_MILLIS));
            long start = System.nanoTime();
            server = house.open();
            assertEquals(200, server.ask("GET", "/health/ready").send().status());
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            readyAfter.add(millis);
            for (SentDecisions advisor : advisors) {
                advisor.assertAnsweredAreThere(server);
                advisor.sendAgain(server);
            }
            house.assertSound(
                    advisors.stream().mapToInt(SentDecisions::answered).sum());
        }
        for (int stop = 1; stop <= STOPS; stop++) {
            RunningOctroi stopping = stop == 1 ? server : house.open();
            int around = new StopUnderLoad(stopping, advisors.size()).run(advisors);
            OUT.printf("stopped, %d requests answered around it, none dropped%n", around);
            house.assertSound(
                    advisors.stream().mapToInt(SentDecisions::answered).sum());
        }
        OUT.printf(
                "%d kills, %d decisions answered, none lost; ready again after %d ms at most, %d in the middle%n",
                KILLS,
                advisors.stream().mapToInt(SentDecisions::answered).sum(),
                Collections.max(readyAfter),
                readyAfter.stream().sorted().skip(KILLS / 2).findFirst().orElseThrow());
    }

    private static void killWhileTheyDecide(RunningOctroi server, List<SentDecisions> advisors, int millis)
            throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (SentDecisions advisor : advisors) {
            advisor.beginAnew();
            Thread thread = new Thread(() -> advisor.decideUntilNobodyAnswers(server));
            thread.start();
            threads.add(thread);
        }
        for (SentDecisions advisor : advisors) {
            advisor.awaitFirstAnswer();
        }
        Thread.sleep(millis);
        server.kill();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
