package io.octroi.decision;

import io.octroi.journal.Audit;
import io.octroi.journal.Verdict;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Checks the whole journal and then every decision, in the background; one check at a time. */
public class FullCheck implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(FullCheck.class.getName());

    private final Function<String, Audit> audits;
    private final DecisionCheck decisions;
    private final Clock clock;
    private @Nullable State state;
    private boolean closed;

    /** @param audits by the name of who audits */
    public FullCheck(Function<String, Audit> audits, DecisionCheck decisions, Clock clock) {
        this.audits = audits;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * How a check stands.
     *
     * @param by who asked for it
     * @param at when it was asked for, then when it ended
     * @param done how many entries and decisions are checked so far
     * @param result once it is over; empty when it could not be carried out
     */
    public record State(String by, Instant at, boolean over, long done, Optional<Result> result) {}

    /**
     * What was found.
     *
     * @param entries of the journal that are as they were sealed
     * @param seals of the journal
     * @param decisions that are as they were taken; they are looked at only when the journal is sound, since it is what they are
     *     checked against
     * @param wrong the first thing that is not, in words
     */
    public record Result(long entries, long seals, long decisions, Optional<String> wrong) {}

    /** The check under way, or the last one since the program started; empty before the first. */
    public synchronized Optional<State> state() {
        return Optional.ofNullable(state);
    }

    /**
     * Begins a check, unless one is under way.
     *
     * @param actor who asks for it
     */
    public synchronized void start(String actor) {
        if (state != null && !state.over()) {
            return;
        }
        State begun = new State(actor, clock.instant(), false, 0, Optional.empty());
        state = begun;
        Thread work = new Thread(() -> run(begun), "octroi-check");
        work.setDaemon(true);
        work.start();
    }

    private void run(State begun) {
        Optional<Result> result = Optional.empty();
        try {
            result = Optional.of(check(begun));
        } catch (Ended e) {
            return;
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "the check could not be carried out", e);
        }
        ended(begun, result);
    }

    private Result check(State begun) throws IOException, SQLException {
        Verdict journal = audits.apply(begun.by())
                .verify(Optional.empty(), Optional.empty(), (done, total) -> advanced(begun, done));
        if (journal.altered().isPresent()) {
            return new Result(
                    journal.entries(), journal.seals(), 0, journal.altered().map(Verdict.Alteration::why));
        }
        DecisionCheck.Result found = decisions.run(done -> advanced(begun, journal.entries() + done));
        return new Result(journal.entries(), journal.seals(), found.decisions(), found.wrong());
    }

    private synchronized void ended(State begun, Optional<Result> result) {
        state = new State(begun.by(), clock.instant(), true, state == null ? 0 : state.done(), result);
    }

    private synchronized void advanced(State begun, long done) {
        if (closed) {
            throw new Ended();
        }
        state = new State(begun.by(), begun.at(), false, done, Optional.empty());
    }

    /** Ends a check that is under way, without a result. */
    @Override
    public synchronized void close() {
        closed = true;
    }

    /** The program ends. */
    private static final class Ended extends RuntimeException {
        private static final long serialVersionUID = 1;

        Ended() {
            super("the program ends");
        }
    }
}
