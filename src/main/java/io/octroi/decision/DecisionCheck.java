package io.octroi.decision;

import io.octroi.journal.Journal;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Checks decisions against the journal: each has its row, its record and its entry, and neither row nor record says
 * anything but what the entry vouches for. That the entries themselves are sound is for the journal to check.
 */
public class DecisionCheck {

    private static final int PAGE = 500;

    private final EntityManagerFactory database;
    private final Decisions decisions;
    private final Journal journal;

    public DecisionCheck(EntityManagerFactory database, Journal journal) {
        this.database = database;
        this.decisions = new Decisions(database);
        this.journal = journal;
    }

    /**
     * What was found.
     *
     * @param decisions how many are as they were taken
     * @param wrong the first that is not, in words
     */
    public record Result(long decisions, Optional<String> wrong) {}

    /**
     * Checks them in the order in which they were taken, up to the first that is wrong.
     *
     * @param progress hears how many decisions were checked
     */
    public Result run(LongConsumer progress) {
        long checked = 0;
        long after = 0;
        List<Decision> page = decisions.after(after, PAGE);
        while (!page.isEmpty()) {
            for (Decision decision : page) {
                if (!isAsTaken(decision)) {
                    return new Result(
                            checked,
                            Optional.of(
                                    "decision %d on client %d is not as it was taken: its row or its record was changed"
                                            .formatted(decision.id(), decision.client())));
                }
                progress.accept(++checked);
            }
            after = page.get(page.size() - 1).id();
            page = decisions.after(after, PAGE);
        }
        return new Result(checked, gone());
    }

    /** Whether that decision's row and record are what its entry in the journal vouches for. */
    public boolean isAsTaken(Decision decision) {
        return database.callInTransaction(em -> em.callWithConnection((Connection connection) -> {
            Optional<Records.Stored> stored = Records.find(connection, decision.id());
            return stored.isPresent()
                    && journal.tells(
                            connection,
                            stored.get().entryId(),
                            decision.entry(stored.get().hash()));
        }));
    }

    /** An entry whose decision is not there any more. */
    private Optional<String> gone() {
        return database.callInTransaction(DecisionCheck::firstWithoutDecision)
                .map(entry -> "entry " + entry + " of the journal tells of a decision that is gone");
    }

    private static Optional<?> firstWithoutDecision(EntityManager em) {
        return em.createNativeQuery("select e.id from journal_entry e left join decision_record r on r.entry_id = e.id"
                        + " where e.kind = 'decision.recorded' and r.entry_id is null order by e.id"
                        + " fetch first 1 rows only")
                .getResultStream()
                .findFirst();
    }
}
