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

    /** The order of assessments, in the words of the query language. */
    String scoredOrder() {
        return " order by " + order.column + direction() + (order == Order.NUMBER ? "" : ", a.client" + direction());
    }

    String direction() {
        return descending ? " desc" : "";
    }
}
