package io.octroi.synthetic;

import java.util.OptionalDouble;

/** What a quantity adds to the log-odds of default: straight between its knots, level beyond them. */
final class RiskCurve {

    private final Quantity quantity;
    private final Polyline weights;
    private final double whenMissing;

    /**
     * @param weights the log-odds at each knot of the quantity
     * @param whenMissing the log-odds of clients without the quantity
     */
    RiskCurve(Quantity quantity, Polyline weights, double whenMissing) {
        this.quantity = quantity;
        this.weights = weights;
        this.whenMissing = whenMissing;
    }

    double of(Draft draft) {
        OptionalDouble value = quantity.of(draft);
        return value.isPresent() ? weights.at(value.getAsDouble()) : whenMissing;
    }
}
