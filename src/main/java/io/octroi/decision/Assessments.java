package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.client.StoredHistory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The stored assessments of applicants. Only current ones are ever told: by the model that is asked for, of the client
 * as the newest import brought them.
 */
public class Assessments {

    private static final String EVERYBODY =
            " from Client c left join StoredAssessment a on a.client = c.id and a.importId = c.importId"
                    + " and a.modelId = :model where c.outcome is null";

    private static final String SCORED =
            " from StoredAssessment a join Client c on c.id = a.client and c.importId = a.importId"
                    + " where a.modelId = :model and c.outcome is null and a.score is not null";

    /** All outcomes are null; naming the column has the database read an index in its order instead of sorting. */
    private static final String IN_ORDER = " order by c.outcome, c.id";

    private static final String PENDING = "select c, h from Client c left join StoredHistory h on h.client = c.id"
            + " left join StoredAssessment a on a.client = c.id and a.importId = c.importId"
            + " and a.modelId in :models"
            + " where c.outcome is null and c.id > :after and a.client is null" + IN_ORDER;

    private static final String BOTH = "select c, a";

    private static final String STANDING = "from Decision d where d.client in :clients and not exists"
            + " (select 1 from Decision later where later.client = d.client and later.ordinal > d.ordinal)";

    private final EntityManagerFactory database;

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
    }

    /** One page of the list; whoever has no current score comes last, by number. */
    public List<Line> page(Worklist list, int first, int size) {
        return database.callInTransaction(em -> {
            if (list.isMixed()) {
                String mixed = BOTH + EVERYBODY + list.condition() + list.numberOrder();
                return lines(em, rows(query(em, mixed, list), first, size));
            }
            String scored = BOTH + SCORED + list.condition() + list.scoredOrder();
            List<Object[]> rows = new ArrayList<>(rows(query(em, scored, list), first, size));
            if (rows.size() < size && list.only().isEmpty()) {
                int before = Math.toIntExact(Math.max(0, first - count(em, SCORED, list)));
                String others = BOTH + EVERYBODY + list.condition() + " and a.score is null" + IN_ORDER;
                rows.addAll(rows(query(em, others, list), before, size - rows.size()));
            }
            return lines(em, rows);
        });
    }

    /** How many applicants are on the list. */
    public long count(Worklist list) {
        return database.callInTransaction(em -> list.only().isPresent()
                ? count(em, SCORED, list)
                : em.createQuery("select count(c) from Client c where c.outcome is null" + list.condition(), Long.class)
                        .getSingleResult());
    }

    /** How many of how many applicants have a current assessment by that model. */
    public ReassessmentProgress progress(String modelId) {
        return database.callInTransaction(em -> em.createQuery(
                        "select new io.octroi.decision.ReassessmentProgress(count(a.client), count(c.id))" + EVERYBODY,
                        ReassessmentProgress.class)
                .setParameter("model", modelId)
                .getSingleResult());
    }

    /**
     * At most {@code limit} applicants whose number is greater than {@code after}, in order, without an assessment by
     * any of the models.
     */
    List<Pending> pending(long after, int limit, Set<String> models) {
        return database.callInTransaction(em -> em
                .createQuery(PENDING, Object[].class)
                .setParameter("models", models)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Assessments::pending)
                .toList());
    }

    private static Pending pending(@Nullable Object[] row) {
        return new Pending(
                Objects.requireNonNull((Client) row[0]),
                Optional.ofNullable((StoredHistory) row[1]).map(StoredHistory::summary));
    }

    private static long count(EntityManager em, String which, Worklist list) {
        return asked(em.createQuery("select count(c)" + which + list.condition(), Long.class), list)
                .getSingleResult();
    }

    private static TypedQuery<Object[]> query(EntityManager em, String text, Worklist list) {
        return asked(em.createQuery(text, Object[].class), list);
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, Worklist list) {
        query.setParameter("model", list.modelId());
        list.only().ifPresent(only -> query.setParameter("only", only));
        return query;
    }

    private static List<Object[]> rows(TypedQuery<Object[]> query, int first, int size) {
        return query.setFirstResult(first).setMaxResults(size).getResultList();
    }

    /** What was decided is asked for the lines of the page alone: joined, it would keep the database from reading an index. */
    private static List<Line> lines(EntityManager em, List<Object[]> rows) {
        List<Long> clients = rows.stream().map(row -> client(row).id()).toList();
        Map<Long, Decision> standing = em.createQuery(STANDING, Decision.class)
                .setParameter("clients", clients)
                .getResultStream()
                .collect(Collectors.toMap(Decision::client, Function.identity()));
        return rows.stream()
                .map(row -> new Line(
                        client(row),
                        Optional.ofNullable((StoredAssessment) row[1]),
                        Optional.ofNullable(standing.get(client(row).id()))))
                .toList();
    }

    private static Client client(@Nullable Object[] row) {
        return Objects.requireNonNull((Client) row[0]);
    }
}
