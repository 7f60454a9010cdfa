package io.octroi.decision;

import static io.octroi.decision.Proposals.ADA;
import static io.octroi.decision.Proposals.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.scoring.Recommendation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class OversightTest {

    private static final Map<Recommendation, Answer> AS_RECOMMENDED = Map.of(
            Recommendation.GRANT, Answer.GRANTED,
            Recommendation.REFER, Answer.REFERRED,
            Recommendation.REFUSE, Answer.REFUSED);

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private final Instant start = Instant.now().minusSeconds(60);
    private AssessedApplicants applicants;
    private DecisionDesk desk;

    @BeforeEach
    void open() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        desk = applicants.stages.desk(applicants.champion);
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    @Test
    void tellsEverybodysRates() {
        for (long client = 1; client <= 3; client++) {
            decide(client, ADA, answer(client));
        }
        decide(4, ADA, another(4));
        decide(5, BOB, another(5));
        List<Conduct> conducts = now();
        assertEquals(List.of("ada", "bob"), conducts.stream().map(Conduct::by).toList());
        assertEquals(OptionalDouble.of(0.75), conducts.get(0).agreementRate());
        assertEquals(OptionalDouble.of(0.25), conducts.get(0).overrideRate());
        assertEquals(4, conducts.get(0).decisions());
        assertEquals(OptionalDouble.of(1), conducts.get(1).overrideRate());
        assertEquals(List.of(), applicants.stages.auditing().oversight().between(start, start.plusSeconds(1)));
    }

    @Test
    void tellsTheMedianReadingTimeOfThoseThatAreKnown() throws SQLException {
        for (long client = 1; client <= 4; client++) {
            decide(client, ADA, answer(client));
        }
        assertEquals(Optional.empty(), now().get(0).reading());
        for (int client = 1; client <= 3; client++) {
            applicants.changed("update decision set shown_at = decided_at - interval '" + 10 * client
                    + "' second where client_id = " + client);
        }
        assertEquals(Optional.of(Duration.ofSeconds(20)), now().get(0).reading());
    }

    @Test
    void followsUpGrantsAgainstTheRecommendation() throws SQLException {
        long refused = first(Recommendation.REFUSE, 0);
        long second = first(Recommendation.REFUSE, refused);
        decide(refused, ADA, Answer.GRANTED);
        decide(second, ADA, Answer.GRANTED);
        applicants.changed("update client set outcome = 'DEFAULTED' where id = " + refused);
        applicants.changed("update client set outcome = 'REPAID' where id = " + second);
        assertEquals(2, now().get(0).overrideGrantsEnded());
        assertEquals(1, now().get(0).overrideGrantsDefaulted());
    }

    @Test
    void pointsOutWhoAlwaysAgrees() {
        for (long client = 1; client < Conduct.NOTICED_FROM; client++) {
            decide(client, ADA, answer(client));
        }
        assertFalse(now().get(0).isNoticed());
        decide(100, ADA, answer(100));
        assertTrue(now().get(0).isNoticed());
        decide(101, ADA, another(101));
        assertFalse(now().get(0).isNoticed());
    }

    private List<Conduct> now() {
        return applicants
                .stages
                .auditing()
                .oversight()
                .between(start, Instant.now().plusSeconds(60));
    }

    private void decide(long client, Decider by, Answer answer) {
        desk.decide(Proposals.on(applicants, client).answering(answer).seeing(0), by);
    }

    private Answer answer(long client) {
        return Objects.requireNonNull(AS_RECOMMENDED.get(recommended(client)));
    }

    private Answer another(long client) {
        return answer(client) == Answer.GRANTED ? Answer.REFUSED : Answer.GRANTED;
    }

    private long first(Recommendation said, long after) {
        return LongStream.rangeClosed(after + 1, AssessedApplicants.COUNT)
                .filter(client -> recommended(client) == said)
                .findFirst()
                .orElseThrow();
    }

    private Recommendation recommended(long client) {
        return applicants
                .champion
                .assessor()
                .assess(applicants.stages.clients().get(client + ""))
                .score()
                .recommendation();
    }
}
