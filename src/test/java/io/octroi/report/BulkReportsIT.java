package io.octroi.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.Thorough;
import io.octroi.client.Client;
import io.octroi.client.ClientKind;
import io.octroi.decision.Champion;
import io.octroi.decision.Decider;
import io.octroi.decision.DecisionDesk;
import io.octroi.launch.LendingHouse;
import io.octroi.platform.Stages;
import io.octroi.scoring.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The reports of a period, from a database of their own: which one, makes no difference to them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BulkReportsIT {

    private static final int DECISIONS = Thorough.times(6, 500);
    private static final BulkReports.Period LONG =
            new BulkReports.Period(LocalDate.of(2020, 1, 1), LocalDate.of(2100, 1, 1), ZoneOffset.UTC);

    @TempDir
    static Path home;

    private static Stages stages;
    private static BulkReports bulk;

    @TempDir
    Path own;

    private Path out;

    @BeforeAll
    static void decide() throws Exception {
        stages = new LendingHouse(home).beside();
        Champion champion = stages.champion();
        champion.promote(Path.of("src/main/resources/model"), "modeler", "the shipped one");
        DecisionDesk desk = stages.desk(champion);
        String model = champion.assessor().model().id();
        for (Client client : stages.clients().page(ClientKind.APPLICANT, 0, DECISIONS)) {
            desk.decide(ManyDecisions.refusal(client, 0, model), new Decider("advisor", List.of("advisor")));
        }
        bulk = new BulkReports(stages.decisions(), stages.auditing().reports(), "command line");
    }

    @BeforeEach
    void choosePlace() {
        out = own.resolve("reports");
    }

    @AfterAll
    static void close() {
        stages.close();
    }

    private BulkReports.Result write() throws IOException {
        return bulk.write(LONG, Locale.FRENCH, out, (task, done, total) -> assertEquals(DECISIONS, total));
    }

    @Test
    @Order(1)
    void writesAllReportsWithAnIndexAndTheirFingerprints() throws IOException, SQLException {
        assertEquals(new BulkReports.Result(DECISIONS, 0, 0), write());
        List<String> sums = Files.readAllLines(out.resolve("SHA256SUMS"));
        assertEquals(DECISIONS + 1, sums.size());
        for (String line : sums) {
            Path file = out.resolve(line.substring(66));
            assertEquals(line.substring(0, 64), Sha256.of(Files.readAllBytes(file)), line);
        }
        assertEquals(DECISIONS + 1, Files.readAllLines(out.resolve("index.csv")).size());
        assertFalse(stages.audit("test")
                .read(Optional.of("report.exported"), OptionalLong.empty(), 10)
                .isEmpty());
        assertThrows(UnusableFolder.class, this::write, "it is finished");
    }

    @Test
    @Order(1)
    void takesUpWhatAnEndedRunHasLeftAndRepairsWhatIsNotWhole() throws IOException {
        long first = stages.decisions().after(0, 1).get(0).id();
        write();
        Files.delete(out.resolve("SHA256SUMS"));
        Path whole = out.resolve(Paper.REPORT.fileName(first, Locale.FRENCH));
        byte[] pdf = Files.readAllBytes(whole);
        Files.write(whole, new byte[] {'%', 'P', 'D', 'F'});
        Files.write(out.resolve(Paper.REPORT.fileName(first + 1, Locale.FRENCH) + ".part"), new byte[1_000]);
        assertEquals(new BulkReports.Result(DECISIONS, DECISIONS - 1, 0), write());
        assertEquals(Sha256.of(pdf), Sha256.of(Files.readAllBytes(whole)));
    }

    @Test
    @Order(2) // the decisions are the same for all tests
    void namesTheErasedAndPrintsNothingOfThem() throws IOException {
        Client erased = stages.clients().page(ClientKind.APPLICANT, 0, 1).get(0);
        long decision = stages.decisions().of(erased.id()).get(0).id();
        stages.erasures().erase(erased.id(), "admin", "asked for");
        assertEquals(new BulkReports.Result(DECISIONS - 1, 0, 1), write());
        assertFalse(Files.exists(out.resolve(Paper.REPORT.fileName(decision, Locale.FRENCH))));
        assertTrue(Files.readAllLines(out.resolve("index.csv")).get(1).endsWith(",,"));
    }

    @Test
    @Order(1)
    void touchesNoFolderThatHoldsAnythingElse() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve("holiday.jpg"), "x");
        assertThrows(UnusableFolder.class, this::write);
        assertEquals(List.of("holiday.jpg"), List.of(out.toFile().list()));
    }
}
