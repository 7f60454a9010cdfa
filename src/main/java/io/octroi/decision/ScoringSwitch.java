package io.octroi.decision;

import io.octroi.journal.Durability;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.Transaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sql.DataSource;

/**
 * Puts scoring out of use, and into use again, for all processes on the database. Every use is kept, and told in the
 * journal together with its reason: 20 to 2,000 characters.
 */
public class ScoringSwitch {

    private final DataSource database;
    private final Journal journal;
    private final Durability durability;
    private final Clock clock;
    private volatile Optional<Stop> inForce = Optional.empty();

    public ScoringSwitch(DataSource database, Journal journal, Durability durability, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.durability = durability;
        this.clock = clock;
    }

    /** The stop in force as of the last {@link #look}, or of the last use of this very object; asks no database. */
    public Optional<Stop> inForce() {
        return inForce;
    }

    /** Asks the database whether scoring was stopped or resumed, by this process or by another. */
    public synchronized void look() {
        see(newest());
    }

    /** The changes, the newest first, at most so many. */
    public List<ScoringChange> changes(int most) {
        return asking(connection -> ScoringChanges.newest(connection, most));
    }

    /**
     * Puts scoring out of use.
     *
     * @throws UnusableSwitchReason when the reason is none
     * @throws UnchangedScoring when it is out of use already
     */
    public void stop(String by, String why) {
        change(false, by, why, newest -> newest.flatMap(ScoringChange::stop).isEmpty());
    }

    /**
     * Puts scoring into use again, whichever stop is in force.
     *
     * @throws UnusableSwitchReason when the reason is none
     * @throws UnchangedScoring when it is in use already
     */
    public void resume(String by, String why) {
        change(true, by, why, newest -> newest.flatMap(ScoringChange::stop).isPresent());
    }

    /**
     * Ends the stop that somebody has seen, and no other: what was stopped anew meanwhile has another reason.
     *
     * @throws UnusableSwitchReason when the reason is none
     * @throws UnchangedScoring when that stop is not in force any more
     */
    public void resume(Stop seen, String by, String why) {
        change(true, by, why, newest -> newest.flatMap(ScoringChange::stop).equals(Optional.of(seen)));
    }

    /** Looks and changes take turns, so that what was read before a change is never believed after it. */
    private synchronized void change(
            boolean inUse, String by, String why, Predicate<Optional<ScoringChange>> changesSomething) {
        SwitchReason reason = SwitchReason.of(why);
        try {
            see(Optional.of(Transaction.in(database, connection -> {
                Optional<ScoringChange> newest = ScoringChanges.newest(connection);
                if (!changesSomething.test(newest)) {
                    see(newest);
                    throw new UnchangedScoring(newest);
                }
                ScoringChange next = next(newest, inUse, by, reason);
                ScoringChanges.add(connection, next);
                journal.append(connection, entry(next));
                return next;
            })));
            durability.settle();
        } catch (SQLException e) {
            if (!Transaction.isTaken(e)) {
                throw new FailedScoringSwitch(e);
            }
            Optional<ScoringChange> theirs = newest();
            see(theirs);
            throw new UnchangedScoring(theirs);
        }
    }

    private ScoringChange next(Optional<ScoringChange> newest, boolean inUse, String by, SwitchReason reason) {
        long id = 1 + newest.map(ScoringChange::id).orElse(0L);
        // No finer than the database keeps it: a stop is recognised by its moment too.
        return new ScoringChange(id, inUse, by, reason.text(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Entry entry(ScoringChange change) {
        return Entry.of(change.inUse() ? "scoring.resumed" : "scoring.stopped", change.by())
                .with("change", change.id())
                .with("why", change.why());
    }

    private void see(Optional<ScoringChange> newest) {
        inForce = newest.flatMap(ScoringChange::stop);
    }

    private Optional<ScoringChange> newest() {
        return asking(ScoringChanges::newest);
    }

    private <T> T asking(Transaction.Work<T> work) {
        try {
            return Transaction.in(database, work);
        } catch (SQLException e) {
            throw new FailedScoringSwitch(e);
        }
    }
}
