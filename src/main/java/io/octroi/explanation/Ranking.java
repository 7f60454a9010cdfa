package io.octroi.explanation;

import io.octroi.features.FeatureOrder;
import java.util.Arrays;
import java.util.List;

/** Puts contributions in order, the strongest first, whichever way they point. */
final class Ranking {

    private Ranking() {}

    /**
     * The strongest contributions.
     *
     * @param values the client's values, one per feature
     * @param contributions one per feature
     */
    static List<Contribution> strongest(int count, FeatureOrder order, double[] values, double[] contributions) {
        Contribution[] ranked = new Contribution[contributions.length];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = new Contribution(order.ids().get(i), values[i], contributions[i]);
        }
        Arrays.sort(ranked, Ranking::compare);
        return List.of(ranked).subList(0, Math.min(count, ranked.length));
    }

    /** By hand, since a comparator put together of others took a sixth of the time of an explained score. */
    private static int compare(Contribution one, Contribution other) {
        int strongestFirst = Double.compare(Math.abs(other.contribution()), Math.abs(one.contribution()));
        return strongestFirst == 0 ? one.feature().compareTo(other.feature()) : strongestFirst;
    }
}
