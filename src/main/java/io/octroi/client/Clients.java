package io.octroi.client;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stored clients. */
public class Clients {

    private static final String REFERENCE = "c.outcome is not null";
    private static final String APPLICANT = "c.outcome is null";
    private static final int FETCH_SIZE = 500;
    private static final int MOST_DIGITS = 15;
    private static final int TEN = 10;

    private final EntityManagerFactory database;

    public Clients(EntityManagerFactory database) {
        this.database = database;
    }

    public Optional<Client> find(long id) {
        return database.callInTransaction(em -> Optional.ofNullable(em.find(Client.class, id)));
    }

    /**
     * The client with that number, as a person or a tool wrote it.
     *
     * @throws UnknownClient when it is no number, or nobody's
     */
    public Client get(String number) {
        if (!number.matches("[0-9]{1,18}")) {
            throw new UnknownClient(number);
        }
        return find(Long.parseLong(number)).orElseThrow(() -> new UnknownClient(number));
    }

    /** At most {@code limit} clients of the kind, or of both, whose number is greater than {@code after}, in order. */
    public List<Client> after(long after, Optional<ClientKind> kind, int limit) {
        return database.callInTransaction(em -> em.createQuery(
                        "from Client c where c.id > :after and " + condition(kind) + " order by c.id", Client.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList());
    }

    /** One page of the clients of a kind in the order of their numbers. */
    public List<Client> page(ClientKind kind, int first, int size) {
        return database.callInTransaction(em -> em.createQuery(
                        "from Client c where " + condition(Optional.of(kind)) + " order by c.id", Client.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList());
    }

    /**
     * At most {@code limit} clients whose number begins with those digits, shorter numbers first. A number is found by the
     * ranges that begin so, one for each length, of which every database has an index.
     */
    public List<Client> beginningWith(String digits, int limit) {
        List<Client> found = new ArrayList<>();
        if (!digits.matches("[1-9][0-9]{0,%s}".formatted(MOST_DIGITS - 1))) {
            return found;
        }
        long least = Long.parseLong(digits);
        long beyond = least + 1;
        for (int length = digits.length(); length <= MOST_DIGITS && found.size() < limit; length++) {
            found.addAll(between(least, beyond, limit - found.size()));
            least *= TEN;
            beyond *= TEN;
        }
        return found;
    }

    private List<Client> between(long least, long beyond, int limit) {
        return database.callInTransaction(em -> em.createQuery(
                        "from Client c where c.id >= :least and c.id < :beyond order by c.id", Client.class)
                .setParameter("least", least)
                .setParameter("beyond", beyond)
                .setMaxResults(limit)
                .getResultList());
    }

    public long count(ClientKind kind) {
        return database.callInTransaction(
                em -> em.createQuery("select count(c) from Client c where " + condition(Optional.of(kind)), Long.class)
                        .getSingleResult());
    }

    /** The client's packed credit history, unless no table had a row of theirs. */
    public Optional<HistorySummary> history(long id) {
        return database.callInTransaction(
                em -> Optional.ofNullable(em.find(StoredHistory.class, id)).map(StoredHistory::summary));
    }

    /** What packed histories of that version hold, if there ever were any. */
    public Optional<SummaryLayout> historyLayout(String version) {
        List<?> stored = database.callInTransaction(
                em -> em.createNativeQuery("select features from history_layout where version = :version")
                        .setParameter("version", version)
                        .getResultList());
        return stored.stream().findFirst().map(features -> SummaryLayout.restore(version, features.toString()));
    }

    /** Hands over the first {@code limit} reference clients by number, one by one, each with what is known of them. */
    public void eachReference(int limit, BiConsumer<Client, Optional<HistorySummary>> taker) {
        database.runInTransaction(em -> {
            try (Stream<Object[]> references = em.createQuery(
                            "select c, h from Client c left join StoredHistory h on h.client = c.id where " + REFERENCE
                                    + " order by c.id",
                            Object[].class)
                    .setMaxResults(limit)
                    .setHint("org.hibernate.fetchSize", FETCH_SIZE)
                    .setHint("org.hibernate.readOnly", true)
                    .getResultStream()) {
                references.forEach(row -> {
                    handOver(row, taker);
                    em.clear();
                });
            }
        });
    }

    /**
     * Hands over the applicants that came, or were changed, from that moment on, one by one in the order of their numbers,
     * each with what is known of them and when that was.
     */
    public void eachApplicant(Instant since, ApplicantTaker taker) {
        database.runInTransaction(em -> {
            try (Stream<Object[]> applicants = em.createQuery(
                            "select c, h, i.finishedAt from Client c join StoredImport i on i.id = c.importId"
                                    + " left join StoredHistory h on h.client = c.id where "
                                    + APPLICANT + " and i.finishedAt >= :since order by c.id",
                            Object[].class)
                    .setParameter("since", since)
                    .setHint("org.hibernate.fetchSize", FETCH_SIZE)
                    .setHint("org.hibernate.readOnly", true)
                    .getResultStream()) {
                applicants.forEach(row -> {
                    handOver(
                            row,
                            (client, history) -> taker.take(client, history, Objects.requireNonNull((Instant) row[2])));
                    em.clear();
                });
            }
        });
    }

    /** Takes one applicant. */
    @FunctionalInterface
    public interface ApplicantTaker {

        void take(Client applicant, Optional<HistorySummary> history, Instant came);
    }

    private static void handOver(@Nullable Object[] row, BiConsumer<Client, Optional<HistorySummary>> taker) {
        taker.accept(
                Objects.requireNonNull((Client) row[0]),
                Optional.ofNullable((StoredHistory) row[1]).map(StoredHistory::summary));
    }

    /** A number that every import and every erasure changes: what was computed from the clients stands while it stays. */
    public long revision() {
        return database.callInTransaction(ClientRevision::read);
    }

    /** The number of the newest import or rectification: what was worked out of single files stands while it stays. */
    public long newestImport() {
        return database.callInTransaction(
                em -> ((Number) em.createNativeQuery("select coalesce(max(id), 0) from client_import")
                                .getSingleResult())
                        .longValue());
    }

    /**
     * Does the work in one transaction during which nobody changes a client: imports and erasures wait for it, and it
     * waits for them.
     */
    public <T> T whileUnchanged(Work<T> work) {
        return database.callInTransaction(em -> em.callWithConnection((Connection connection) -> {
            ClientRevision.hold(connection);
            return work.on(connection);
        }));
    }

    /** What is done within one transaction. */
    @FunctionalInterface
    public interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    private static String condition(Optional<ClientKind> kind) {
        return kind.map(k -> k == ClientKind.REFERENCE ? REFERENCE : APPLICANT).orElse("1 = 1");
    }
}
