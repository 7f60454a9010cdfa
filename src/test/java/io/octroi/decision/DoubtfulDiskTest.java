package io.octroi.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.zaxxer.hikari.HikariDataSource;
import io.octroi.TestDatabase;
import io.octroi.client.Client;
import io.octroi.client.Outcome;
import io.octroi.client.UnreachableClients;
import io.octroi.decision.Rectifications.Wish;
import io.octroi.drift.FailedDrift;
import io.octroi.drift.Outcomes;
import io.octroi.journal.Durability;
import io.octroi.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is committed, and not known to be on disk, is not acknowledged; it may be there all the same. */
@Tag("database")
class DoubtfulDiskTest {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Durability GONE = () -> {
        throw new SQLException("the disk is gone");
    };

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private final Journal journal = new Journal(CLOCK);
    private AssessedApplicants applicants;
    private HikariDataSource database;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        database = TestDatabase.pool(applicants.configuration);
    }

    @AfterEach
    void close() {
        database.close();
        applicants.close();
    }

    private Client client() {
        return applicants.stages.clients().get("107");
    }

    @Test
    void anApplicationThatIsSentAgainIsFound() {
        Intake doubtful = new Intake(database, GONE, CLOCK, journal, applicants.champion);
        long number = doubtful.nextNumber();
        assertThrows(UnreachableClients.class, () -> doubtful.receive(client().form(), "one", "advisor"));
        assertEquals(
                new Received(number, true),
                applicants.stages.intake(applicants.champion).receive(client().form(), "one", "advisor"));
    }

    @Test
    void aRectificationMayBeThere() {
        Rectifications doubtful =
                new Rectifications(database, GONE, CLOCK, journal, applicants.stages.clients(), applicants.champion);
        Wish wish = new Wish(
                client().id(), client().importId(), "AMT_CREDIT", Optional.of("300000"), "A digit had been left out.");
        assertThrows(UnreachableClients.class, () -> doubtful.rectify(wish, "advisor"));
        assertEquals(1, doubtful.of(client().id()).size());
    }

    @Test
    void anOutcomeMayBeTold() {
        Outcomes doubtful = new Outcomes(database, GONE, journal, CLOCK);
        assertThrows(FailedDrift.class, () -> doubtful.take(Map.of(client().id(), Outcome.REPAID), "tool"));
    }
}
