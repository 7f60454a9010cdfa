package io.octroi.features;

import java.util.Arrays;

/** One client's feature values in a model's order; NaN means "missing", a category is its code. */
public final class FeatureVector {

    private final FeatureOrder order;
    private final double[] values;

    /**
     * @param order which feature stands where
     * @param values as many values as the order has features; copied
     */
    public FeatureVector(FeatureOrder order, double... values) {
        this(values.clone(), order);
    }

    private FeatureVector(double[] values, FeatureOrder order) {
        if (values.length != order.size()) {
            throw new IllegalArgumentException(values.length + " values for " + order.size() + " features");
        }
        this.order = order;
        this.values = values;
    }

    /** A vector that keeps the very array, which nobody may write to any more. */
    static FeatureVector owning(FeatureOrder order, double[] values) {
        return new FeatureVector(values, order);
    }

    public FeatureOrder order() {
        return order;
    }

    public double value(int position) {
        return values[position];
    }

    /** A copy of all values, in order. */
    public double[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeatureVector that && order.equals(that.order) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
