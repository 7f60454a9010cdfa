package io.octroi.training;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What is preferred: first the larger area under the curve; among those that come within a hair of it, the least cost. */
final class Preference {

    /** Areas this close do not differ: on ten thousand clients the standard error is six times as much. */
    private static final double HAIR = 0.001;

    private Preference() {}

    /** @param all at least one; of equals the first is preferred */
    static <T> T among(List<T> all, ToDoubleFunction<T> auc, ToDoubleFunction<T> cost) {
        double best = all.stream().mapToDouble(auc).max().orElseThrow();
        return all.stream()
                .filter(one -> auc.applyAsDouble(one) >= best - HAIR)
                .min(Comparator.comparingDouble(cost))
                .orElseThrow();
    }
}
