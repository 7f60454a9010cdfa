package io.octroi.explanation;

import io.octroi.features.FeatureOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Puts contributions in order, the strongest first, whichever way they point. */
final class Ranking {

    private static final Comparator<Contribution> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Contribution c) -> Math.abs(c.contribution()))
            .reversed()
            .thenComparing(Contribution::feature);

    private Ranking() {}

    /**
     * The strongest contributions; no more than these are ever sorted.
     *
     * @param values the client's values, one per feature
     * @param contributions one per feature
     */
    static List<Contribution> strongest(int count, FeatureOrder order, double[] values, double[] contributions) {
        PriorityQueue<Contribution> weakestFirst = new PriorityQueue<>(STRONGEST_FIRST.reversed());
        for (int i = 0; i < contributions.length; i++) {
            weakestFirst.add(new Contribution(order.ids().get(i), values[i], contributions[i]));
            if (weakestFirst.size() > count) {
                weakestFirst.remove();
            }
        }
        List<Contribution> strongest = new ArrayList<>(weakestFirst);
        strongest.sort(STRONGEST_FIRST);
        return strongest;
    }
}
