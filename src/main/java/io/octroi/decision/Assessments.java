package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.client.StoredHistory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * The stored assessments of applicants. Only current ones are ever told: by the model that is asked for, of the client
 * as the newest import brought them.
 */
public class Assessments {

    /** All outcomes are null; naming the column has the database read an index in its order instead of sorting. */
    private static final String PENDING =
            """
            select c.id from client c left join assessment a on a.client_id = c.id and a.import_id = c.import_id
                and a.model_id in (:models)
            where c.outcome is null and c.id > :after and a.client_id is null order by c.outcome, c.id
            """;

    private static final String LINES = "select c, a from Client c left join StoredAssessment a on a.client = c.id"
            + " and a.importId = c.importId and a.modelId = :model where c.outcome is null and c.id in :clients";

    private static final String STANDING = "from Decision d where d.client in :clients and not exists"
            + " (select 1 from Decision later where later.client = d.client and later.ordinal > d.ordinal)";

    private final EntityManagerFactory database;
    private final KeptCounts counts = new KeptCounts();

    public Assessments(EntityManagerFactory database) {
        this.database = database;
    }

    /**
     * An applicant, what the champion says of them, and what was decided.
     *
     * @param assessment absent while they are being reassessed
     * @param standing the last decision
     */
    public record Line(Client client, Optional<StoredAssessment> assessment, Optional<Decision> standing) {

        /** To decide, referred or decided. */
        public WorkState state() {
            return WorkState.of(standing);
        }

        /** What the applicant asks for, as it is stored of them or, before they are assessed, as their form says. */
        public Asked asked() {
            return assessment.map(StoredAssessment::asked).orElseGet(() -> Asked.of(client));
        }
    }

    /** One page of the list; whoever has no current value of what is sorted by comes last, by number. */
    public List<Line> page(Worklist list, int first, int size) {
        return database.callInTransaction(
                em -> lines(em, list.modelId(), new Listing(em, counts).page(list, first, size)));
    }

    /** How many applicants are on the list. */
    public long count(Worklist list) {
        return database.callInTransaction(em -> new Listing(em, counts).count(list));
    }

    /** How many of how many applicants have a current assessment by that model. */
    public ReassessmentProgress progress(String modelId) {
        return database.callInTransaction(em -> new Listing(em, counts).progress(modelId));
    }

    /** The numbers of all applicants on the list, in its order. */
    long[] numbers(Worklist list) {
        return database.callInTransaction(em -> new Listing(em, counts).all(list));
    }

    /** The lines of those applicants, in their order; whoever is gone by now has none. */
    List<Line> lines(String modelId, List<Long> clients) {
        return database.callInTransaction(em -> lines(em, modelId, clients));
    }

    /**
     * At most {@code limit} applicants whose number is greater than {@code after}, in order, without an assessment by
     * any of the models.
     */
    List<Pending> pending(long after, int limit, Set<String> models) {
        return database.callInTransaction(em -> {
            Session session = em.unwrap(Session.class);
            List<Long> numbers = session.createNativeQuery(PENDING, Long.class)
                    .setParameterList("models", models)
                    .setParameter("after", after)
                    .setMaxResults(limit)
                    .getResultList();
            return numbers.isEmpty() ? List.of() : pending(session, numbers);
        });
    }

    /**
     * Clients first: whoever is imported anew meanwhile has at least the history of what is read of them here. Whoever is
     * erased meanwhile is passed over.
     */
    private static List<Pending> pending(Session session, List<Long> numbers) {
        List<Client> clients = session.findMultiple(Client.class, numbers).stream()
                .filter(Objects::nonNull)
                .toList();
        List<StoredHistory> histories = session.findMultiple(
                StoredHistory.class, clients.stream().map(Client::id).toList());
        return IntStream.range(0, clients.size())
                .mapToObj(i -> new Pending(
                        clients.get(i), Optional.ofNullable(histories.get(i)).map(StoredHistory::summary)))
                .toList();
    }

    private static List<Line> lines(EntityManager em, String modelId, List<Long> clients) {
        Map<Long, Decision> standing = em.createQuery(STANDING, Decision.class)
                .setParameter("clients", clients)
                .getResultStream()
                .collect(Collectors.toMap(Decision::client, Function.identity()));
        Map<Long, Line> lines = em.createQuery(LINES, Object[].class)
                .setParameter("model", modelId)
                .setParameter("clients", clients)
                .getResultStream()
                .map(row -> line(row, standing))
                .collect(Collectors.toMap(line -> line.client().id(), Function.identity()));
        return clients.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    private static Line line(@Nullable Object[] row, Map<Long, Decision> standing) {
        Client client = Objects.requireNonNull((Client) row[0]);
        return new Line(
                client, Optional.ofNullable((StoredAssessment) row[1]), Optional.ofNullable(standing.get(client.id())));
    }
}
