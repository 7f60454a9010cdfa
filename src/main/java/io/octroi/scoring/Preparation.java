package io.octroi.scoring;

import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is done to a client's values before the trees read them: a missing one is filled in, then the value is scaled.
 *
 * @param imputation by feature id, what stands for a missing value; without an entry it stays missing
 * @param scaling by feature id; without an entry the value stays as it is
 */
public record Preparation(Map<String, Double> imputation, Map<String, Scaling> scaling) {

    /** Values go to the trees as they are. */
    public static final Preparation NONE = new Preparation(Map.of(), Map.of());

    public Preparation {
        imputation.forEach((id, value) -> Manifest.requireFinite("the imputation of " + id, value));
        imputation = Collections.unmodifiableMap(new LinkedHashMap<>(imputation));
        scaling = Collections.unmodifiableMap(new LinkedHashMap<>(scaling));
    }

    /** Value x factor + offset, rounded after each step as scikit-learn does; no value is clipped. */
    public record Scaling(double factor, double offset) {

        public static final Scaling NONE = new Scaling(1, 0);

        public Scaling {
            Manifest.requireFinite("a scaling's factor", factor);
            Manifest.requireFinite("a scaling's offset", offset);
        }

        /** The value that is scaled to this one; for a factor of 0, which keeps nothing, the value itself. */
        public double undo(double scaled) {
            return factor == 0 ? scaled : (scaled - offset) / factor;
        }
    }

    /** What the trees read of these values; whoever prepares many rows asks their package instead. */
    public double[] prepared(FeatureVector vector) {
        return rows(vector.order()).prepared(vector.values());
    }

    /** Whether it is about features of that order only. */
    boolean fits(FeatureOrder order) {
        Set<String> ids = Set.copyOf(order.ids());
        return ids.containsAll(imputation.keySet()) && ids.containsAll(scaling.keySet());
    }

    /** The scaling of a feature, or the one that leaves it as it is. */
    Scaling scalingOf(String id) {
        return scaling.getOrDefault(id, Scaling.NONE);
    }

    /** The preparation of whole rows in that order. */
    Rows rows(FeatureOrder order) {
        return new Rows(this, order);
    }

    /** Prepares rows of one order; safe for many threads. */
    static final class Rows {

        private final boolean needless;
        private final double[] fills;
        private final double[] factors;
        private final double[] offsets;

        private Rows(Preparation preparation, FeatureOrder order) {
            needless = preparation.equals(NONE);
            fills = new double[order.size()];
            factors = new double[order.size()];
            offsets = new double[order.size()];
            for (int i = 0; i < fills.length; i++) {
                String id = order.ids().get(i);
                fills[i] = preparation.imputation.getOrDefault(id, Double.NaN);
                factors[i] = preparation.scalingOf(id).factor();
                offsets[i] = preparation.scalingOf(id).offset();
            }
        }

        /** The rows, one after the other, as the trees read them: the very array where nothing is to be done. */
        double[] prepared(double[] rows) {
            if (needless) {
                return rows;
            }
            double[] prepared = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                int feature = i % fills.length;
                double known = Double.isNaN(rows[i]) ? fills[feature] : rows[i];
                prepared[i] = known * factors[feature] + offsets[feature];
            }
            return prepared;
        }
    }
}
