package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.client.HistorySummary;
import io.octroi.client.UnknownClient;
import io.octroi.journal.Durability;
import io.octroi.journal.Journal;
import io.octroi.journal.SealedContent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where decisions are taken. A decision, its record and its entry in the journal are one transaction, and it is answered
 * once it is on disk. On one client, decisions are taken one after the other.
 */
public class DecisionDesk {

    private static final String SELECT = "from Decision d where ";

    private final EntityManagerFactory database;
    private final Clients clients;
    private final Champion champion;
    private final Recorder recorder;
    private final Records records = new Records();
    private final ExaminationTable examinations = new ExaminationTable();
    private final Journal journal;
    private final Durability durability;
    private final Clock clock;

    public DecisionDesk(
            EntityManagerFactory database,
            Clients clients,
            Champion champion,
            Recorder recorder,
            Journal journal,
            Durability durability,
            Clock clock) {
        this.database = database;
        this.clients = clients;
        this.champion = champion;
        this.recorder = recorder;
        this.journal = journal;
        this.durability = durability;
        this.clock = clock;
    }

    /**
     * A decision that is recorded.
     *
     * @param repeated whether the same request had been answered by it before
     */
    public record Recorded(Decision decision, boolean repeated) {}

    /**
     * Takes the decision.
     *
     * @throws UnknownClient when there is no such client
     * @throws OutcomeKnown when the client is no applicant
     * @throws SeenOtherwise when the person saw another file or another score
     * @throws DecidedMeanwhile when a decision stands that the person had not seen
     * @throws ExaminedByAnother when the client asked for a second examination that is not this person's
     * @throws UnacceptableDecision when the proposal lacks something
     * @throws KeyTaken when the person used the key for another request
     * @throws FailedDecision when it is not known to be on disk
     */
    public Recorded decide(Proposal proposal, Decider by) {
        try {
            Recorded recorded = repeated(proposal, by).orElseGet(() -> recordedOrRepeated(proposal, by));
            durability.settle();
            return recorded;
        } catch (PersistenceException | SQLException e) {
            throw new FailedDecision(e);
        }
    }

    private Optional<Recorded> repeated(Proposal proposal, Decider by) {
        return database.callInTransaction(em -> earlier(em, proposal, by));
    }

    /**
     * A key that is sent for two clients in one moment is kept by the one that comes first: the database sees to it. And who
     * is told of another decision is asked for the key once more: in 8,000 requests sent eight times at once, H2 showed one a
     * decision before its key.
     */
    private Recorded recordedOrRepeated(Proposal proposal, Decider by) {
        try {
            return recorded(proposal, by);
        } catch (PersistenceException | DecidedMeanwhile e) {
            return repeated(proposal, by).orElseThrow(() -> e);
        }
    }

    private Recorded recorded(Proposal proposal, Decider by) {
        Examination seen = examine(proposal.client());
        Recorder.Evidence evidence = recorder.evidence(seen, importedAt(seen.client()), proposal.seen());
        return database.callInTransaction(em -> {
            long importId = hold(em, proposal.client());
            // In this order: a decision that is seen has its key, so that no retry is told of the decision it asks for.
            Optional<Decision> before = last(em, proposal.client());
            Optional<Recorded> earlier = earlier(em, proposal, by);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            before.filter(standing -> standing.ordinal() != proposal.seen().decisions())
                    .ifPresent(standing -> {
                        throw new DecidedMeanwhile(standing);
                    });
            boolean sawAnother = before.isEmpty() && proposal.seen().decisions() != 0;
            if (sawAnother
                    || importId != seen.client().importId()
                    || !proposal.seen().isStill(seen)) {
                throw new SeenOtherwise();
            }
            Optional<SecondExamination> asked = before.flatMap(standing -> asked(em, standing));
            asked.filter(open -> !open.isFor(by.name())).ifPresent(open -> {
                throw new ExaminedByAnother(open);
            });
            Decision decision = record(em, proposal, by, evidence, before);
            asked.ifPresent(settled -> settle(em, settled, decision));
            return new Recorded(decision, false);
        });
    }

    /** The client as they are now, and what the champion says; nothing of the kind while scoring is out of use. */
    private Examination examine(long number) {
        Client client = clients.find(number).orElseThrow(() -> new UnknownClient(Long.toString(number)));
        if (!client.isApplicant()) {
            throw new OutcomeKnown(number);
        }
        Optional<HistorySummary> history = clients.history(number);
        return new Examination(
                client,
                history,
                champion.present().map(assessor -> Examination.Findings.of(assessor, client, history)));
    }

    /**
     * Others who decide on the client wait, and so do an import and an erasure of the client. Returns the import that the
     * client's form is of.
     */
    static long hold(EntityManager em, long client) {
        List<?> rows = em.createNativeQuery("select import_id from client where id = :id for update")
                .setParameter("id", client)
                .getResultList();
        return rows.stream()
                .map(row -> ((Number) row).longValue())
                .findFirst()
                .orElseThrow(() -> new UnknownClient(Long.toString(client)));
    }

    private static Optional<Recorded> earlier(EntityManager em, Proposal proposal, Decider by) {
        return proposal.key()
                .flatMap(key -> em.createQuery(SELECT + "d.by = :by and d.key = :key", Decision.class)
                        .setParameter("by", by.name())
                        .setParameter("key", key)
                        .getResultStream()
                        .findFirst())
                .map(decision -> {
                    if (!decision.answers(proposal)) {
                        throw new KeyTaken();
                    }
                    return new Recorded(decision, true);
                });
    }

    /** The decision that stands on the client. */
    static Optional<Decision> last(EntityManager em, long client) {
        return em.createQuery(SELECT + "d.client = :client order by d.ordinal desc", Decision.class)
                .setParameter("client", client)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The second examination of the decision that stands, if the client has asked for one. */
    private Optional<SecondExamination> asked(EntityManager em, Decision standing) {
        return em.callWithConnection((Connection connection) -> examinations.ofRefusal(connection, standing.id()));
    }

    private void settle(EntityManager em, SecondExamination examination, Decision by) {
        em.runWithConnection((Connection connection) -> journal.append(
                connection,
                SecondExaminations.entry("examination.settled", examination, by.by())
                        .with("settledBy", by.id())));
    }

    private Decision record(
            EntityManager em, Proposal proposal, Decider by, Recorder.Evidence evidence, Optional<Decision> before) {
        Decision decision =
                new Decision(proposal, evidence.examination().recommendation(), before, by.name(), clock.instant());
        List<Fault> faults = proposal.faults(decision.agreement());
        if (!faults.isEmpty()) {
            throw new UnacceptableDecision(faults);
        }
        em.persist(decision);
        em.flush();
        em.createQuery("update StoredAssessment a set a.state = :state where a.client = :client")
                .setParameter("state", WorkState.of(Optional.of(decision)))
                .setParameter("client", decision.client())
                .executeUpdate();
        DecisionRecord record = recorder.record(decision, proposal, by, evidence);
        em.runWithConnection((Connection connection) -> {
            SealedContent content = records.seal(connection, record);
            long entry = journal.append(connection, decision.entry(Records.hashOf(content)));
            Records.add(connection, decision.id(), new Records.Stored(entry, content));
        });
        return decision;
    }

    private Instant importedAt(Client client) {
        return database.callInTransaction(
                em -> em.createQuery("select i.finishedAt from StoredImport i where i.id = :id", Instant.class)
                        .setParameter("id", client.importId())
                        .getSingleResult());
    }
}
