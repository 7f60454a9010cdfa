package io.octroi.client;

import static io.octroi.client.ClientFiles.applicantTable;
import static io.octroi.client.ClientFiles.referenceTable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.octroi.TestDatabase;
import io.octroi.decision.Rectifications.Wish;
import io.octroi.journal.Journal;
import io.octroi.platform.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class ExpiryTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final int CROWD = 1_100; // more than two batches

    @TempDir
    Path folder;

    @TempDir
    Path home;

    private Stages stages;
    private HikariDataSource database;

    /** In January reference clients 1 and 2, applicants 3 and 4; in April applicants 4 and 5. */
    @BeforeEach
    void open() throws IOException {
        stages = new Stages(TestDatabase.under(home));
        database = TestDatabase.pool(stages.configuration());
        referenceTable().with("1,0").with("2,1").writeTo(folder.resolve("application_train.csv"));
        applicantTable().with("3").with("4").writeTo(folder.resolve("application_test.csv"));
        importAt("2026-01-15T12:00:00Z");
        Files.delete(folder.resolve("application_train.csv"));
        applicantTable().with("4").with("5").writeTo(folder.resolve("application_test.csv"));
        importAt("2026-04-15T12:00:00Z");
    }

    @AfterEach
    void close() {
        database.close();
        stages.close();
    }

    private void importAt(String instant) {
        Clock clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
        new ClientImport(database, clock, RowCounts::pack, new Journal(Clock.systemUTC()), "test")
                .run(DataFolder.at(folder));
    }

    private long expire(Expiry expiry) {
        return stages.erasures().expire(expiry, "dpo", "time is over", Progress.SILENT);
    }

    private Set<Long> numbers() {
        return Set.copyOf(stages.clients().after(0, Optional.empty(), 10_000).stream()
                .map(Client::id)
                .toList());
    }

    @Test
    void erasesApplicantsWhoseNewestImportIsOld() {
        assertEquals(1, expire(new Expiry(MARCH, false)));
        assertEquals(Set.of(1L, 2L, 4L, 5L), numbers(), "client 4 came again in April");
        assertEquals(0, expire(new Expiry(MARCH, false)));
        assertEquals(2, expire(new Expiry(MAY, false)));
        assertEquals(Set.of(1L, 2L), numbers());
    }

    @Test
    void aRectificationKeepsNobodyLonger() throws SQLException {
        Client three = stages.clients().get("3");
        for (String income : List.of("1", "2")) {
            Wish wish = new Wish(
                    3,
                    stages.clients().get("3").importId(),
                    "AMT_INCOME_TOTAL",
                    Optional.of(income),
                    "a mistake of the clerk");
            stages.rectifications(stages.champion()).rectify(wish, "advisor");
        }
        assertNotEquals(three.importId(), stages.clients().get("3").importId());
        assertEquals(1, expire(new Expiry(MARCH, false)));
        assertEquals(Set.of(1L, 2L, 4L, 5L), numbers());
    }

    @Test
    void erasesReferenceClientsWhenAsked() {
        assertEquals(3, expire(new Expiry(MARCH, true)));
        assertEquals(Set.of(4L, 5L), numbers());
        assertEquals(0, new Quality(stages.imports()).reference().clients());
    }

    @Test
    void anImportFinishedInThatVeryInstantIsNotBeforeIt() {
        assertEquals(0, stages.erasures().expired(new Expiry(Instant.parse("2026-01-15T12:00:00Z"), true)));
        assertEquals(3, stages.erasures().expired(new Expiry(Instant.parse("2026-01-15T12:00:01Z"), true)));
    }

    @Test
    void countingChangesNothing() throws SQLException {
        String before = EverythingStored.in(stages.configuration()).toString();
        assertEquals(1, stages.erasures().expired(new Expiry(MARCH, false)));
        assertEquals(3, stages.erasures().expired(new Expiry(MARCH, true)));
        assertEquals(5, stages.erasures().expired(new Expiry(MAY, true)));
        assertEquals(before, EverythingStored.in(stages.configuration()).toString());
        assertTrue(before.contains("REPAID"));
    }

    @Test
    void tellsHowFarItIsAndLeavesARowForEach() throws IOException, SQLException {
        ClientFiles crowd = applicantTable();
        for (int i = 0; i < CROWD; i++) {
            crowd.with(100_000 + i + "");
        }
        crowd.writeTo(folder.resolve("application_test.csv"));
        importAt("2026-04-16T12:00:00Z");
        List<Long> steps = new ArrayList<>();

        long erased = stages.erasures().expire(new Expiry(MAY, false), "dpo", "time is over", (task, done, total) -> {
            assertEquals(CROWD + 3, total);
            steps.add(done);
        });

        assertEquals(CROWD + 3, erased);
        assertEquals(CROWD + 3, steps.get(steps.size() - 1));
        assertEquals(Set.of(1L, 2L), numbers());
        assertEquals(
                Set.of("erasure", "journal_entry"),
                EverythingStored.in(stages.configuration()).tablesWith("100000"));
    }
}
