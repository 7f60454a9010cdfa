package io.octroi.synthetic;

import java.util.Arrays;
import java.util.OptionalDouble;

/** What a quantity adds to the log-odds of default: straight between its knots, level beyond them. */
final class RiskCurve {

    private final Quantity quantity;
    private final double[] knots;
    private final double[] weights;
    private final double whenMissing;

    /**
     * @param knots ascending
     * @param weights the log-odds at each knot
     * @param whenMissing the log-odds of clients without the quantity
     */
    RiskCurve(Quantity quantity, double[] knots, double[] weights, double whenMissing) {
        this.quantity = quantity;
        this.knots = knots.clone();
        this.weights = weights.clone();
        this.whenMissing = whenMissing;
    }

    double of(Draft draft) {
        OptionalDouble value = quantity.of(draft);
        return value.isPresent() ? at(value.getAsDouble()) : whenMissing;
    }

    private double at(double value) {
        int found = Arrays.binarySearch(knots, value);
        int above = found >= 0 ? found : -found - 1;
        if (above == 0 || above == knots.length) {
            return weights[Math.min(above, knots.length - 1)];
        }
        double part = (value - knots[above - 1]) / (knots[above] - knots[above - 1]);
        return weights[above - 1] + part * (weights[above] - weights[above - 1]);
    }
}
