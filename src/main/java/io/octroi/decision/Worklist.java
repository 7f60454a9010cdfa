package io.octroi.decision;

import io.octroi.scoring.Recommendation;
import java.util.Optional;

/**
 * Which applicants are listed, and in which order.
 *
 * @param modelId whose assessments are current; others are not shown
 * @param descending turns the whole order round, that of equals too; who has no current score stays last
 * @param only applicants with that recommendation alone
 * @param state applicants in that state alone
 */
public record Worklist(
        String modelId, Order order, boolean descending, Optional<Recommendation> only, Optional<WorkState> state) {

    /** Nobody's assessments: what to ask for while scoring is out of use. */
    public static final String NO_MODEL = "";

    /** What applicants are sorted by; equal ones by their number. */
    public enum Order {
        NUMBER("a.client"),
        SCORE("a.score"),
        /** Grant, refer, refuse. */
        RECOMMENDATION("a.recommendation");

        private final String column;

        Order(String column) {
            this.column = column;
        }
    }

    /** Whether who has no current score is among the others, and not after them. */
    boolean isMixed() {
        return order == Order.NUMBER && only.isEmpty();
    }

    /** Who is on the list, of the clients {@code c} and, where only a recommendation is asked for, the assessments {@code a}. */
    String condition() {
        return only.map(wanted -> " and a.recommendation = :only").orElse("")
                + state.map(wanted -> " and " + wanted.condition()).orElse("");
    }

    /**
     * The order of assessments, in the words of the query language. All are of one model; naming its column too has the
     * database read an index in its order instead of sorting.
     */
    String scoredOrder() {
        String column = order == Order.NUMBER ? "" : order.column + direction() + ", ";
        return " order by a.modelId" + direction() + ", " + column + "a.client" + direction();
    }

    /** The order of applicants by number, likewise. */
    String numberOrder() {
        return " order by c.outcome" + direction() + ", c.id" + direction();
    }

    private String direction() {
        return descending ? " desc" : "";
    }
}
