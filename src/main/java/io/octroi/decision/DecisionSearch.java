package io.octroi.decision;

import io.octroi.client.Outcome;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds decisions by what their rows say, the newest first. */
public class DecisionSearch {

    /** Of a reference client it came with the file; of an applicant it was told later. */
    private static final String OUTCOME = "coalesce(c.outcome, t.outcome)";

    private final EntityManagerFactory database;

    public DecisionSearch(EntityManagerFactory database) {
        this.database = database;
    }

    /**
     * A decision that was looked for.
     *
     * @param outcome how the client's credit ended since; empty while it is not known, or when the client was erased
     */
    public record Found(Decision decision, Optional<Outcome> outcome) {}

    public long count(DecisionFilter filter) {
        Narrowing narrowing = Narrowing.of(filter);
        return database.callInTransaction(
                em -> narrowing.query(em, "select count(d)", "", Long.class).getSingleResult());
    }

    /** At most {@code limit} of them, after the first {@code skipped}. */
    public List<Found> page(DecisionFilter filter, int skipped, int limit) {
        return found(Narrowing.of(filter), skipped, limit);
    }

    /** At most {@code limit} of those whose number is smaller than {@code before}. */
    List<Found> olderThan(long before, DecisionFilter filter, int limit) {
        return found(Narrowing.of(filter).and("d.id < :before", "before", before), 0, limit);
    }

    private List<Found> found(Narrowing narrowing, int skipped, int limit) {
        return database.callInTransaction(em -> narrowing
                .query(em, "select d, " + OUTCOME, " order by d.id desc", Object[].class)
                .setFirstResult(skipped)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Found((Decision) row[0], Optional.ofNullable((Outcome) row[1])))
                .toList());
    }

    /** Every model by which anybody decided, by its id. */
    public List<String> models() {
        return distinct("modelId");
    }

    /** Everybody who ever decided, by name. */
    public List<String> people() {
        return distinct("by");
    }

    private List<String> distinct(String attribute) {
        String query = "select distinct d.%1$s from Decision d where d.%1$s is not null order by d.%1$s";
        return database.callInTransaction(
                em -> em.createQuery(query.formatted(attribute), String.class).getResultList());
    }

    /** The conditions of a search, each with its value. */
    private record Narrowing(Map<String, Object> values, List<String> conditions) {

        static Narrowing of(DecisionFilter filter) {
            Narrowing all = new Narrowing(new LinkedHashMap<>(), new ArrayList<>());
            all.where("d.id = :number", "number", filter.number());
            all.where("d.client = :client", "client", filter.client());
            all.where("d.at >= :from", "from", filter.from());
            all.where("d.at < :until", "until", filter.before());
            all.where("d.by = :by", "by", filter.by());
            all.where("d.modelId = :model", "model", filter.modelId());
            all.where("d.answer = :answer", "answer", filter.answer());
            all.where("d.agreement = :agreement", "agreement", filter.agreement());
            all.where(OUTCOME + " = :outcome", "outcome", filter.outcome());
            return all;
        }

        private void where(String condition, String name, OptionalLong value) {
            value.ifPresent(wanted -> and(condition, name, wanted));
        }

        private void where(String condition, String name, Optional<?> value) {
            value.ifPresent(wanted -> and(condition, name, wanted));
        }

        Narrowing and(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
            return this;
        }

        <T> TypedQuery<T> query(EntityManager em, String what, String order, Class<T> of) {
            String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            TypedQuery<T> query = em.createQuery(
                    what + " from Decision d left join Client c on c.id = d.client"
                            + " left join ToldOutcome t on t.client = d.client" + where + order,
                    of);
            values.forEach(query::setParameter);
            return query;
        }
    }
}
