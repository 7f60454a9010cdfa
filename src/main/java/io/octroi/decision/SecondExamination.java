package io.octroi.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A refused client's request that another advisor than the first look again, knowing what the client has to say.
 *
 * @param refusal number of the decision that refused
 * @param refusedAt when it was taken
 * @param refusedBy who took it, and may not look again
 * @param receivedBy who wrote the request down
 * @param told what the client says; empty once the client is erased
 * @param readings who has read that, the first first
 * @param settledBy number of the decision that followed the refusal, if there is one
 */
public record SecondExamination(
        long id,
        long client,
        long refusal,
        Instant refusedAt,
        String refusedBy,
        String receivedBy,
        Instant receivedAt,
        Optional<Told> told,
        List<Reading> readings,
        OptionalLong settledBy) {

    public SecondExamination {
        readings = List.copyOf(readings);
    }

    /**
     * What the client says.
     *
     * @param words on the refusal
     * @param facts that were not known when it was taken; may be empty
     */
    public record Told(String words, String facts) {

        public Told {
            words = tidy(words);
            facts = tidy(facts);
        }

        private static String tidy(String text) {
            return text.replace("\r\n", "\n").strip();
        }
    }

    /** That somebody has read what the client says. */
    public record Reading(String by, Instant at) {}

    public boolean isOpen() {
        return settledBy.isEmpty();
    }

    /** Whether that person took the decision that is to be looked at again. */
    public boolean isBarred(String person) {
        return refusedBy.equals(person);
    }

    public boolean isReadBy(String person) {
        return readings.stream().anyMatch(reading -> reading.by().equals(person));
    }

    /** Whether that person may decide on the file: another than the first, who knows what the client says. */
    public boolean isFor(String person) {
        return !isBarred(person) && isReadBy(person);
    }
}
