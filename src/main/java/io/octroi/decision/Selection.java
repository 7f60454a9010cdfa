package io.octroi.decision;

import io.octroi.scoring.Recommendation;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which applicants a list is narrowed to: those of whom all that is said here is true.
 *
 * @param recommendation what the model recommends
 * @param product the type of credit, as it was imported
 * @param least the smallest amount asked for
 * @param most the greatest
 */
public record Selection(
        Optional<Recommendation> recommendation,
        Optional<WorkState> state,
        Optional<String> product,
        OptionalDouble least,
        OptionalDouble most) {

    /** All applicants. */
    public static final Selection EVERYBODY = new Selection(
            Optional.empty(), Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Of these, those with that recommendation. */
    public Selection recommended(Recommendation wanted) {
        return new Selection(Optional.of(wanted), state, product, least, most);
    }

    /** Of these, those in that state. */
    public Selection in(WorkState wanted) {
        return new Selection(recommendation, Optional.of(wanted), product, least, most);
    }

    /** Of these, those who ask for that type of credit. */
    public Selection asking(String wanted) {
        return new Selection(recommendation, state, Optional.of(wanted), least, most);
    }

    /** Of these, those who ask for at least and at most so much. */
    public Selection between(OptionalDouble from, OptionalDouble to) {
        return new Selection(recommendation, state, product, from, to);
    }

    /** Only what the state says: nothing else is known where no model has read the file. */
    public Selection byStateAlone() {
        return new Selection(Optional.empty(), state, Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** Whether only those are meant of whom the model has read the file. */
    boolean isOfAssessed() {
        return recommendation.isPresent() || product.isPresent() || least.isPresent() || most.isPresent();
    }

    /** What must be true of the assessments {@code a}, in the words of the query language. */
    String condition() {
        return (recommendation.isPresent() ? " and a.recommendation = :recommendation" : "")
                + (state.isPresent() ? " and a.state = :state" : "")
                + (product.isPresent() ? " and a.product = :product" : "")
                + (least.isPresent() ? " and a.amount >= :least" : "")
                + (most.isPresent() ? " and a.amount <= :most" : "");
    }
}
