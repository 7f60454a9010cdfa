package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.octroi.client.Outcome;
import io.octroi.decision.Agreement;
import io.octroi.decision.Answer;
import io.octroi.decision.DecisionFilter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionWishTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static DecisionWish wish(Map<String, String> request) {
        return DecisionWish.of(ListAddress.ofDecisions(request), PARIS);
    }

    @Test
    void readsAllThatALinkSaysWithBothDaysIncluded() {
        DecisionWish wish = wish(Map.of(
                "number", "7",
                "client", "100007",
                "from", "2026-11-01",
                "to", "2026-11-30",
                "by", "ada",
                "model", "octroi-1",
                "answer", "refused",
                "agreement", "overrides",
                "outcome", "defaulted"));
        assertEquals(
                new DecisionFilter(
                        OptionalLong.of(7),
                        OptionalLong.of(100_007),
                        Optional.of(Instant.parse("2026-10-31T23:00:00Z")),
                        Optional.of(Instant.parse("2026-11-30T23:00:00Z")),
                        Optional.of("ada"),
                        Optional.of("octroi-1"),
                        Optional.of(Answer.REFUSED),
                        Optional.of(Agreement.OVERRIDES),
                        Optional.of(Outcome.DEFAULTED)),
                wish.filter());
        assertEquals(List.of(), wish.troubles());
    }

    @ParameterizedTest
    @CsvSource({
        "number,x",
        "number,-1",
        "client,1e3",
        "from,2026-02-30",
        "to,yesterday",
        "answer,GRANTED",
        "agreement,maybe",
        "outcome,1"
    })
    void namesWhatCannotBeLookedFor(String name, String said) {
        assertEquals(List.of(name), wish(Map.of(name, said)).troubles());
    }

    @Test
    void refusesDaysTheWrongWayRound() {
        assertEquals(
                List.of("to"),
                wish(Map.of("from", "2026-11-02", "to", "2026-11-01")).troubles());
    }

    @Test
    void turningToAnotherPartChangesNothingElse() {
        Map<String, String> narrowed = Map.of("answer", "refused", "to", "2026-11-29");
        assertEquals(
                "decisions.xhtml?answer=refused&to=2026-11-29&page=",
                wish(narrowed).address().hrefUpTo("page"));
        assertEquals("decisions.xhtml?page=", wish(Map.of()).address().hrefUpTo("page"));
    }
}
