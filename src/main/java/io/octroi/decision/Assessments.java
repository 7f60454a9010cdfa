package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.client.StoredHistory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    private final EntityManagerFactory database;

    public Assessments(EntityManagerFactory database) {
        this.database = database;
    }

    /**
     * An applicant, and what the champion says of them.
     *
     * @param assessment absent while they are being reassessed
     */
    public record Line(Client client, Optional<StoredAssessment> assessment) {}

    /** One page of the list; whoever has no current score comes last, by number. */
    public List<Line> page(Worklist list, int first, int size) {
        return database.callInTransaction(em -> {
            if (list.isEverybodyByNumber()) {
                return lines(query(em, BOTH + EVERYBODY + list.numberOrder(), list), first, size);
            }
            List<Line> lines =
                    new ArrayList<>(lines(query(em, BOTH + scored(list) + list.scoredOrder(), list), first, size));
            if (lines.size() < size && list.only().isEmpty()) {
                int before = Math.toIntExact(Math.max(0, first - scoredCount(em, list)));
                TypedQuery<Object[]> others = query(em, BOTH + EVERYBODY + " and a.score is null" + IN_ORDER, list);
                lines.addAll(lines(others, before, size - lines.size()));
            }
            return lines;
        });
    }

    /** How many applicants are on the list. */
    public long count(Worklist list) {
        return database.callInTransaction(em -> list.only().isPresent()
                ? scoredCount(em, list)
                : em.createQuery("select count(c) from Client c where c.outcome is null", Long.class)
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

    private static String scored(Worklist list) {
        return SCORED + (list.only().isPresent() ? " and a.recommendation = :only" : "");
    }

    private static long scoredCount(EntityManager em, Worklist list) {
        TypedQuery<Long> count = em.createQuery("select count(a.client)" + scored(list), Long.class)
                .setParameter("model", list.modelId());
        list.only().ifPresent(only -> count.setParameter("only", only));
        return count.getSingleResult();
    }

    private static TypedQuery<Object[]> query(EntityManager em, String text, Worklist list) {
        TypedQuery<Object[]> query = em.createQuery(text, Object[].class).setParameter("model", list.modelId());
        list.only().ifPresent(only -> query.setParameter("only", only));
        return query;
    }

    private static List<Line> lines(TypedQuery<Object[]> query, int first, int size) {
        return query.setFirstResult(first).setMaxResults(size).getResultList().stream()
                .map(Assessments::line)
                .toList();
    }

    private static Line line(@Nullable Object[] row) {
        return new Line(Objects.requireNonNull((Client) row[0]), Optional.ofNullable((StoredAssessment) row[1]));
    }
}
