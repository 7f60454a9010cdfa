package io.octroi.decision;

import static io.octroi.decision.Proposals.ADA;
import static io.octroi.decision.Proposals.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.Thorough;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many who decide at the same time: a request is one decision however often it is sent, and nobody overlooks anybody. */
@Tag("database")
class DecisionRacesIT {

    private static final int KEYS = Thorough.times(40, 1_000);
    private static final int RACES = Thorough.times(60, 500);
    private static final int RETRIES = 8;
    private static final int CLIENTS = 50;

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(2 * RETRIES);
    private AssessedApplicants applicants;
    private DecisionDesk desk;
    private Decisions decisions;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        desk = applicants.stages.desk(applicants.champion);
        decisions = applicants.stages.decisions();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        applicants.close();
    }

    @Test
    void aRequestSentEightTimesAtOnceIsOneDecision() throws Exception {
        for (int i = 0; i < KEYS; i++) {
            Proposal proposal =
                    Proposals.on(applicants, client(i)).withKey("key-" + i).seeing(i / CLIENTS);
            List<DecisionDesk.Recorded> answers = new ArrayList<>();
            for (Future<DecisionDesk.Recorded> answer : threads.invokeAll(IntStream.range(0, RETRIES)
                    .mapToObj(n -> deciding(proposal, ADA))
                    .toList())) {
                answers.add(answer.get());
            }
            assertEquals(
                    1,
                    answers.stream()
                            .map(said -> said.decision().id())
                            .distinct()
                            .count());
            assertEquals(1, answers.stream().filter(said -> !said.repeated()).count());
        }
        assertAllAreThere(KEYS);
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsToldOfTheOther() throws Exception {
        for (int i = 0; i < RACES; i++) {
            Proposal proposal = Proposals.on(applicants, client(i)).seeing(i / CLIENTS);
            List<Future<DecisionDesk.Recorded>> answers =
                    threads.invokeAll(List.of(deciding(proposal, ADA), deciding(proposal, BOB)));
            Set<Long> winners = new HashSet<>();
            int told = 0;
            for (Future<DecisionDesk.Recorded> answer : answers) {
                try {
                    winners.add(answer.get().decision().id());
                } catch (ExecutionException e) {
                    DecidedMeanwhile late = assertThrows(DecidedMeanwhile.class, () -> {
                        throw e.getCause();
                    });
                    winners.add(late.standing().id());
                    told++;
                }
            }
            assertEquals(1, winners.size());
            assertEquals(1, told);
        }
        assertAllAreThere(RACES);
    }

    @Test
    void aKeySentForTwoClientsAtOnceIsKeptByOne() throws Exception {
        for (int i = 0; i < CLIENTS; i++) {
            Proposal one =
                    Proposals.on(applicants, 2L * i + 1).withKey("key-" + i).seeing(0);
            Proposal other =
                    Proposals.on(applicants, 2L * i + 2).withKey("key-" + i).seeing(0);
            int refused = 0;
            for (Future<DecisionDesk.Recorded> answer :
                    threads.invokeAll(List.of(deciding(one, ADA), deciding(other, ADA)))) {
                try {
                    answer.get();
                } catch (ExecutionException e) {
                    assertTrue(e.getCause() instanceof KeyTaken, e.toString());
                    refused++;
                }
            }
            assertEquals(1, refused);
        }
        assertAllAreThere(CLIENTS);
    }

    @Test
    void moreThanThereAreConnectionsDoNotWaitForEachOther() throws Exception {
        List<Callable<DecisionDesk.Recorded>> all = new ArrayList<>();
        for (int i = 0; i < 2 * CLIENTS; i++) {
            all.add(deciding(Proposals.on(applicants, i + 1L).seeing(0), ADA));
        }
        for (Future<DecisionDesk.Recorded> answer : threads.invokeAll(all)) {
            answer.get();
        }
        assertAllAreThere(2 * CLIENTS);
    }

    private Callable<DecisionDesk.Recorded> deciding(Proposal proposal, Decider by) {
        return () -> desk.decide(proposal, by);
    }

    private static long client(int turn) {
        return turn % CLIENTS + 1L;
    }

    /** Each with its record and its entry, and on every client numbered without a gap. */
    private void assertAllAreThere(int count) {
        assertEquals(
                new DecisionCheck.Result(count, Optional.empty()),
                applicants.stages.auditing().decisionCheck().run(done -> {}));
        for (long client = 1; client <= 2 * CLIENTS; client++) {
            List<Decision> all = decisions.of(client);
            assertEquals(
                    IntStream.range(0, all.size()).mapToObj(i -> all.size() - i).toList(),
                    all.stream().map(Decision::ordinal).toList());
        }
    }
}
