package io.octroi.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.TestDatabase;
import io.octroi.decision.UnusableSwitchReason.Fault;
import io.octroi.platform.Configuration;
import io.octroi.platform.Stages;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ScoringSwitchTest {

    private static final String WHY = "The scores of renters look wrong since Monday.";
    private static final String AGAIN = "The rents were corrected and imported anew.";
    private static final int RACES = 10;

    @TempDir
    Path home;

    private Stages stages;
    private Stages others;
    private ScoringSwitch scoring;

    @BeforeEach
    void open() {
        Configuration configuration = TestDatabase.under(home);
        stages = new Stages(configuration);
        others = new Stages(configuration);
        scoring = stages.scoringSwitch();
    }

    @AfterEach
    void close() {
        others.close();
        stages.close();
    }

    private List<String> told() throws SQLException {
        return stages.audit("it").read(Optional.empty(), OptionalLong.empty(), 100).stream()
                .filter(reading -> reading.kind().startsWith("scoring."))
                .map(reading -> reading.kind() + " by " + reading.actor() + " " + reading.content())
                .toList();
    }

    @Test
    void isInUseUntilSomebodyStopsIt() {
        scoring.look();
        assertEquals(Optional.empty(), scoring.inForce());
        assertEquals(List.of(), scoring.changes(5));
    }

    @Test
    void aStopAndItsEndAreKeptAndToldInTheJournal() throws SQLException {
        scoring.stop("ada", "  " + WHY + "\r\n");
        assertEquals(WHY, scoring.inForce().orElseThrow().why());
        scoring.resume("bob", AGAIN);
        assertEquals(Optional.empty(), scoring.inForce());
        assertEquals(
                List.of("bob true " + AGAIN, "ada false " + WHY),
                scoring.changes(5).stream()
                        .map(change -> change.by() + " " + change.inUse() + " " + change.why())
                        .toList());
        assertEquals(1, scoring.changes(1).size());
        assertEquals(
                List.of(
                        "scoring.stopped by ada {\"change\":1,\"why\":\"" + WHY + "\"}",
                        "scoring.resumed by bob {\"change\":2,\"why\":\"" + AGAIN + "\"}"),
                told());
    }

    @Test
    void anotherProcessNoticesAtItsNextLook() {
        scoring.stop("ada", WHY);
        assertEquals(Optional.empty(), others.scoringSwitch().inForce());
        others.scoringSwitch().look();
        assertEquals(scoring.inForce(), others.scoringSwitch().inForce());
        scoring.resume("ada", AGAIN);
        others.scoringSwitch().look();
        assertEquals(Optional.empty(), others.scoringSwitch().inForce());
    }

    @Test
    void refusesWhatChangesNothingAndNamesWhoDidItBefore() throws SQLException {
        assertEquals("nothing was changed: scoring is in use", refusal(() -> scoring.resume("bob", AGAIN)));
        scoring.stop("ada", WHY);
        Stop stop = scoring.inForce().orElseThrow();
        assertEquals(
                "nothing was changed: scoring is out of use since " + stop.at() + ", stopped by ada: " + WHY,
                refusal(() -> others.scoringSwitch().stop("bob", AGAIN)));
        assertEquals(Optional.of(stop), others.scoringSwitch().inForce(), "whoever is refused knows then");
        scoring.resume("ada", AGAIN);
        assertTrue(refusal(() -> scoring.resume("bob", AGAIN)).endsWith(", resumed by ada"));
        assertEquals(2, told().size());
    }

    @Test
    void nobodyEndsAStopTheyHaveNotSeen() {
        scoring.stop("ada", WHY);
        Stop seen = scoring.inForce().orElseThrow();
        scoring.resume("ada", AGAIN);
        scoring.stop("cyd", "Another reason: the bureau sends empty files.");
        assertTrue(refusal(() -> scoring.resume(seen, "bob", AGAIN)).contains("stopped by cyd"));
        scoring.resume(scoring.inForce().orElseThrow(), "bob", AGAIN);
        assertEquals(Optional.empty(), scoring.inForce());
    }

    @Test
    void refusesAReasonThatTellsNothing() throws SQLException {
        assertEquals(Fault.SHORT, fault("x".repeat(19) + " ".repeat(30)));
        assertEquals(Fault.LONG, fault("x".repeat(2_001)));
        assertEquals(Fault.CONTROL, fault("a bell rings here\u0007, loudly"));
        assertEquals(Fault.CONTROL, fault("half a character is here: \ud83d."));
        assertEquals(List.of(), scoring.changes(5));
        assertEquals(List.of(), told());
        scoring.stop("ada", "é".repeat(2_000));
        assertEquals(2_000, scoring.changes(1).get(0).why().length());
    }

    @Test
    void ofTwoAtOnceExactlyOneWins() throws Exception {
        for (int race = 0; race < RACES; race++) {
            assertEquals(1, winners(() -> won(scoring, "ada"), () -> won(others.scoringSwitch(), "bob")));
            assertEquals(scoring.inForce(), others.scoringSwitch().inForce());
            assertEquals(
                    scoring.inForce(), scoring.changes(1).get(0).stop(), "what both see is what the database keeps");
            scoring.resume("ada", AGAIN);
        }
        assertEquals(2 * RACES, told().size());
        assertEquals(2 * RACES, scoring.changes(100).size());
    }

    private static boolean won(ScoringSwitch scoring, String by) {
        try {
            scoring.stop(by, WHY);
            return true;
        } catch (UnchangedScoring e) {
            return false;
        }
    }

    private static int winners(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        int winners = 0;
        for (Future<Boolean> done : List.of(
                threads.submit(() -> start.await() >= 0 && one.call()),
                threads.submit(() -> start.await() >= 0 && other.call()))) {
            winners += done.get() ? 1 : 0;
        }
        threads.shutdown();
        return winners;
    }

    private static String refusal(Runnable use) {
        return String.valueOf(assertThrows(UnchangedScoring.class, use::run).getMessage());
    }

    private Fault fault(String why) {
        return assertThrows(UnusableSwitchReason.class, () -> scoring.stop("ada", why))
                .fault();
    }
}
