package io.octroi.decision;

import io.octroi.client.PrintableText;
import io.octroi.client.UnknownClient;
import io.octroi.decision.SecondExamination.Told;
import io.octroi.decision.UnusableExamination.Reason;
import io.octroi.journal.Durability;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.SealedContent;
import io.octroi.journal.Transaction;
import io.octroi.scoring.Sha256;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The second examinations that refused clients ask for. From the request on, the file is decided by another advisor than
 * the first, who has read what the client says; {@link DecisionDesk} sees to it. Every step is told in the journal.
 */
public class SecondExaminations {

    /** In characters, of the words and of the new facts each. */
    public static final int LONGEST = 4_000;

    private final EntityManagerFactory database;
    private final Journal journal;
    private final Durability durability;
    private final Clock clock;
    private final ExaminationTable table = new ExaminationTable();

    public SecondExaminations(EntityManagerFactory database, Journal journal, Durability durability, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.durability = durability;
        this.clock = clock;
    }

    /**
     * Writes down that the client asks for it, on the refusal that stands.
     *
     * @param by who writes it down; the first advisor may
     * @throws UnknownClient when there is no such client
     * @throws UnusableExamination when it cannot be asked for
     * @throws FailedDecision when it is not known to be on disk
     */
    public SecondExamination ask(long client, Told told, String by) {
        demandReadable(told);
        return kept(em -> {
            DecisionDesk.hold(em, client);
            Decision standing = DecisionDesk.last(em, client)
                    .filter(decision -> decision.answer() == Answer.REFUSED)
                    .orElseThrow(() -> new UnusableExamination(Reason.NOT_REFUSED));
            // Refused outside the call, which would wrap what it throws.
            if (em.callWithConnection((Connection connection) -> table.ofRefusal(connection, standing.id()))
                    .isPresent()) {
                throw new UnusableExamination(Reason.ASKED);
            }
            return em.callWithConnection((Connection connection) -> add(connection, standing, told, by));
        });
    }

    private SecondExamination add(Connection connection, Decision refusal, Told told, String by) throws SQLException {
        SealedContent content = table.seal(connection, refusal.client(), told);
        long id = table.add(connection, refusal, content, by, now());
        SecondExamination asked = table.find(connection, id).orElseThrow();
        journal.append(
                connection, entry("examination.requested", asked, by).with("content", Sha256.of(content.bytes())));
        return asked;
    }

    /**
     * Writes down that a person has read what the client says: from now on the person may decide. Said twice, it is told
     * once.
     *
     * @throws UnusableExamination when the person may not, or there is nothing left to decide
     * @throws FailedDecision when it is not known to be on disk
     */
    public SecondExamination read(long id, String by) {
        return kept(em -> {
            SecondExamination asked = em.callWithConnection((Connection connection) -> table.find(connection, id))
                    .orElseThrow(() -> new UnusableExamination(Reason.UNKNOWN));
            if (!asked.isOpen()) {
                throw new UnusableExamination(Reason.SETTLED);
            }
            if (asked.isBarred(by)) {
                throw new UnusableExamination(Reason.FIRST);
            }
            return asked.isReadBy(by)
                    ? asked
                    : em.callWithConnection((Connection connection) -> addReading(connection, asked, by));
        });
    }

    private SecondExamination addReading(Connection connection, SecondExamination asked, String by)
            throws SQLException {
        ExaminationTable.addReading(connection, asked.id(), by, now());
        journal.append(connection, entry("examination.read", asked, by));
        return table.find(connection, asked.id()).orElseThrow();
    }

    /** Those that wait for a decision, the oldest first. */
    public List<SecondExamination> open() {
        return looked(connection -> table.open(connection));
    }

    public Optional<SecondExamination> find(long id) {
        return looked(connection -> table.find(connection, id));
    }

    /** All of a client, the newest first. */
    public List<SecondExamination> of(long client) {
        return looked(connection -> table.ofClient(connection, client));
    }

    private <T> T looked(Transaction.Work<T> work) {
        return database.callInTransaction(em -> em.callWithConnection((Connection connection) -> work.on(connection)));
    }

    /** What the journal tells of a step on the way. */
    static Entry entry(String kind, SecondExamination examination, String by) {
        return Entry.of(kind, by)
                .naming(examination.client())
                .with("examination", examination.id())
                .with("decision", examination.refusal());
    }

    private static void demandReadable(Told told) {
        if (told.words().isEmpty() || !isReadable(told.words()) || !isReadable(told.facts())) {
            throw new UnusableExamination(Reason.WORDS);
        }
    }

    private static boolean isReadable(String text) {
        return text.length() <= LONGEST && PrintableText.isReadable(text, "\n\t");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private interface Step {
        SecondExamination in(EntityManager em);
    }

    private SecondExamination kept(Step step) {
        try {
            SecondExamination done = database.callInTransaction(step::in);
            durability.settle();
            return done;
        } catch (PersistenceException | SQLException e) {
            throw new FailedDecision(e);
        }
    }
}
