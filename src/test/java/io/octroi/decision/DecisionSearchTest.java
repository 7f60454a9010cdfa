package io.octroi.decision;

import static io.octroi.decision.Proposals.ADA;
import static io.octroi.decision.Proposals.BOB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Outcome;
import io.octroi.client.UnreachableClients;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("database")
class DecisionSearchTest {

    private static final DecisionFilter EVERYTHING = where(Map.of());

    @TempDir
    Path home;

    @TempDir
    Path folder;

    private AssessedApplicants applicants;
    private DecisionSearch search;
    private final List<Decision> taken = new ArrayList<>();

    @BeforeEach
    void threeDecisions() throws IOException {
        applicants = new AssessedApplicants(home, folder);
        search = applicants.stages.auditing().search();
        decide(1, ADA, Answer.GRANTED);
        decide(2, ADA, Answer.REFUSED);
        decide(3, BOB, Answer.REFERRED);
    }

    @AfterEach
    void close() {
        applicants.close();
    }

    private void decide(long client, Decider by, Answer answer) {
        taken.add(applicants
                .stages
                .desk(applicants.champion)
                .decide(Proposals.on(applicants, client).answering(answer).seeing(0), by)
                .decision());
    }

    /** Clients of what is found, the newest decision first. */
    private List<Long> found(DecisionFilter filter) {
        List<Long> clients = search.page(filter, 0, 10).stream()
                .map(found -> found.decision().client())
                .toList();
        assertEquals(clients.size(), search.count(filter));
        return clients;
    }

    @Test
    void findsByEachThingThatARowSays() {
        assertEquals(List.of(3L, 2L, 1L), found(EVERYTHING));
        assertEquals(List.of(2L), found(where(Map.of("number", taken.get(1).id()))));
        assertEquals(List.of(3L), found(where(Map.of("client", 3L))));
        assertEquals(List.of(3L), found(where(Map.of("by", "bob"))));
        assertEquals(List.of(), found(where(Map.of("by", "bo"))));
        assertEquals(List.of(2L), found(where(Map.of("answer", Answer.REFUSED))));
        for (Agreement agreement : Agreement.values()) {
            assertEquals(
                    taken.stream().filter(one -> one.agreement() == agreement).count(),
                    search.count(where(Map.of("agreement", agreement))));
        }
    }

    @Test
    void findsByModelWhileScoringWasInUse() {
        assertEquals(List.of(applicants.model()), search.models());
        assertEquals(List.of(3L, 2L, 1L), found(where(Map.of("modelId", applicants.model()))));
        assertEquals(List.of(), found(where(Map.of("modelId", "another"))));
        assertEquals(List.of("ada", "bob"), search.people());
    }

    @Test
    void findsByTimeFromTheFirstInstantOnAndBeforeTheLast() {
        Instant second = taken.get(1).at();
        assertEquals(List.of(3L, 2L), found(where(Map.of("from", second))));
        assertEquals(List.of(1L), found(where(Map.of("before", second))));
    }

    @Test
    void findsByHowTheCreditEnded() throws SQLException {
        applicants.changed("update client set outcome = 'DEFAULTED' where id = 1");
        assertEquals(List.of(1L), found(where(Map.of("outcome", Outcome.DEFAULTED))));
        assertEquals(List.of(), found(where(Map.of("outcome", Outcome.REPAID))));
        applicants.changed("insert into client_outcome (client_id, outcome, told_at, told_by)"
                + " values (3, 'REPAID', timestamp '2026-01-01 00:00:00', 'ada')");
        assertEquals(List.of(3L), found(where(Map.of("outcome", Outcome.REPAID))), "as was told later");
        assertEquals(
                Optional.of(Outcome.DEFAULTED),
                search.page(EVERYTHING, 2, 1).get(0).outcome());
        applicants.stages.erasures().erase(2, "ada", "the client asked for it");
        assertEquals(List.of(3L, 2L, 1L), found(EVERYTHING), "an erased client's decisions stay");
    }

    @Test
    void handsOutTheListAndTellsTheJournalFirst() throws SQLException {
        DecisionExports exports = applicants.stages.auditing().decisionLists();
        List<Long> handed = new ArrayList<>();
        exports.each(
                where(Map.of("by", "ada")),
                "eve",
                found -> handed.add(found.decision().client()));
        assertEquals(List.of(2L, 1L), handed);
        assertEquals(
                List.of("eve {\"only\":{\"by\":\"ada\"},\"rows\":2}"),
                applicants
                        .stages
                        .audit("auditor")
                        .read(Optional.of("decision.list-exported"), OptionalLong.empty(), 10)
                        .stream()
                        .map(reading -> reading.actor() + " " + reading.content())
                        .toList());
        applicants.changed("alter table journal_entry rename to journal_gone");
        assertThrows(
                UnreachableClients.class,
                () -> exports.each(where(Map.of("by", "ada")), "eve", found -> handed.add(0L)));
        assertEquals(2, handed.size(), "nothing is handed out that cannot be told");
    }

    @Test
    void aFullCheckTellsWhatItFound() throws Exception {
        try (FullCheck check = applicants.stages.auditing().fullCheck()) {
            assertEquals(Optional.empty(), check.state());
            FullCheck.Result sound = ended(check);
            assertEquals(Optional.empty(), sound.wrong());
            assertEquals(3, sound.decisions());
            applicants.changed("update decision set decided_by = 'bob' where client_id = 1");
            assertTrue(ended(check).wrong().orElseThrow().startsWith("decision "));
        }
    }

    private static FullCheck.Result ended(FullCheck check) throws InterruptedException {
        check.start("eve");
        while (!check.state().orElseThrow().over()) {
            Thread.sleep(20);
        }
        assertEquals("eve", check.state().orElseThrow().by());
        return check.state().orElseThrow().result().orElseThrow();
    }

    /** A filter of what is named as its parts are. */
    private static DecisionFilter where(Map<String, Object> told) {
        return new DecisionFilter(
                number(told, "number"),
                number(told, "client"),
                Optional.ofNullable((Instant) told.get("from")),
                Optional.ofNullable((Instant) told.get("before")),
                Optional.ofNullable((String) told.get("by")),
                Optional.ofNullable((String) told.get("modelId")),
                Optional.ofNullable((Answer) told.get("answer")),
                Optional.ofNullable((Agreement) told.get("agreement")),
                Optional.ofNullable((Outcome) told.get("outcome")));
    }

    private static OptionalLong number(Map<String, Object> told, String name) {
        return told.containsKey(name) ? OptionalLong.of((long) told.get(name)) : OptionalLong.empty();
    }
}
