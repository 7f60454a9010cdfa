package io.octroi.decision;

import io.octroi.decision.Worklist.Order;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A part of a list: applicants one after the other as one index of the database has them. The query names all columns of
 * that index up to the client, so that the database walks along it instead of sorting.
 *
 * @param number the column that holds the client's number
 * @param condition where they are looked for, and what must be true of them
 * @param order the columns that they are sorted by
 */
record Segment(Worklist list, String number, String condition, List<String> order, boolean descending) {

    private static final String ASSESSED = " from StoredAssessment a where a.modelId = :model";
    private static final String APPLICANTS = " from Client c where c.outcome is null";
    private static final List<String> BY_NUMBER = List.of("a.modelId", "a.client");
    private static final String NOT_ASSESSED =
            " and not exists (select 1 from StoredAssessment a where a.client = c.id and a.modelId = :model)";

    /** All applicants by number, assessed or not. */
    static Segment mixed(Worklist list) {
        return new Segment(list, "c.id", APPLICANTS + asked(list), List.of("c.outcome", "c.id"), list.descending());
    }

    /** Those who are assessed, by number. */
    static Segment assessed(Worklist list) {
        return new Segment(list, "a.client", ASSESSED + list.selection().condition(), BY_NUMBER, list.descending());
    }

    /** Those of whom there is something to sort by. */
    static Segment sorted(Worklist list) {
        Order by = list.order();
        return new Segment(
                list,
                "a.client",
                ASSESSED
                        + list.selection().condition()
                        + (by.isEverybodys() ? "" : " and " + by.column() + " is not null"),
                by == Order.NUMBER ? BY_NUMBER : List.of("a.modelId", by.column(), "a.client"),
                list.descending());
    }

    /** Those who are assessed, but without what is sorted by; by number. */
    static Segment unsorted(Worklist list) {
        String column = list.order().column();
        return new Segment(
                list,
                "a.client",
                ASSESSED + list.selection().condition() + " and " + column + " is null",
                List.of("a.modelId", column, "a.client"),
                false);
    }

    /** Those who are still to be assessed, by number. */
    static Segment pending(Worklist list) {
        return new Segment(list, "c.id", APPLICANTS + asked(list) + NOT_ASSESSED, List.of("c.outcome", "c.id"), false);
    }

    /** The state of whoever has no assessment is asked of the decisions. */
    private static String asked(Worklist list) {
        return list.selection()
                .state()
                .map(state -> " and " + state.condition())
                .orElse("");
    }

    /** Equal for segments that hold the same applicants, in whichever order. */
    Object counted() {
        return List.of(list.modelId(), list.selection(), condition);
    }

    long count(EntityManager em) {
        return filled(em.createQuery("select count(*)" + condition, Long.class)).getSingleResult();
    }

    /** The numbers from the first on, counted from the end where that is nearer: the database counts off what is skipped. */
    List<Long> page(EntityManager em, long first, int size, long count) {
        if (2 * first < count) {
            return numbers(em, descending, first, size);
        }
        long after = Math.max(0, count - first - size);
        List<Long> turned =
                new ArrayList<>(numbers(em, !descending, after, Math.toIntExact(Math.min(size, count - first))));
        Collections.reverse(turned);
        return turned;
    }

    /** The numbers of all of them. */
    long[] all(EntityManager em) {
        return query(em, descending)
                .getResultStream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private List<Long> numbers(EntityManager em, boolean turned, long first, int size) {
        return query(em, turned)
                .setFirstResult(Math.toIntExact(first))
                .setMaxResults(size)
                .getResultList();
    }

    private TypedQuery<Long> query(EntityManager em, boolean turned) {
        String direction = turned ? " desc" : "";
        return filled(em.createQuery(
                "select " + number + condition + " order by " + String.join(direction + ", ", order) + direction,
                Long.class));
    }

    private <T> TypedQuery<T> filled(TypedQuery<T> query) {
        if (condition.contains(":model")) {
            query.setParameter("model", list.modelId());
        }
        if (condition.startsWith(ASSESSED)) {
            Selection wanted = list.selection();
            wanted.recommendation().ifPresent(value -> query.setParameter("recommendation", value));
            wanted.state().ifPresent(value -> query.setParameter("state", value));
            wanted.product().ifPresent(value -> query.setParameter("product", value));
            wanted.least().ifPresent(value -> query.setParameter("least", value));
            wanted.most().ifPresent(value -> query.setParameter("most", value));
        }
        return query;
    }
}
