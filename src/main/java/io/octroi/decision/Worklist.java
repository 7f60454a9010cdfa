package io.octroi.decision;

import io.octroi.scoring.Recommendation;
import java.util.Optional;

/**
 * Which applicants are listed, and in which order.
 *
 * @param modelId whose assessments are current; others are not shown
 * @param descending turns the whole order round, that of equals too; who has no current score stays last
 * @param only applicants with that recommendation alone
 */
public record Worklist(String modelId, Order order, boolean descending, Optional<Recommendation> only) {

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

    boolean isEverybodyByNumber() {
        return order == Order.NUMBER && only.isEmpty();
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
