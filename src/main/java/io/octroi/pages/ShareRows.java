package io.octroi.pages;

import io.octroi.population.FeatureDensity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The categories that a chart has room for: the most common ones, the client's own in any case, and all others as one.
 *
 * @param codes of the categories that are told one by one, the most common first
 * @param others of those that are told as one
 */
record ShareRows(List<Integer> codes, List<Integer> others) {

    private static final int MOST = 12;

    static ShareRows of(FeatureDensity density, double clientValue) {
        int categories = density.repaid().shares().size();
        List<Integer> byFrequency = IntStream.range(0, categories)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer code) -> -number(density, code)))
                .toList();
        List<Integer> codes = new ArrayList<>(byFrequency.subList(0, Math.min(MOST, categories)));
        List<Integer> others = new ArrayList<>(byFrequency.subList(codes.size(), categories));
        if (!Double.isNaN(clientValue) && others.remove((Integer) (int) clientValue)) {
            codes.add((int) clientValue);
        }
        return new ShareRows(codes, others);
    }

    /** How many rows there are. */
    int size() {
        return codes.size() + (others.isEmpty() ? 0 : 1);
    }

    /** The share of all others together. */
    double othersOf(FeatureDensity.Spread spread) {
        return others.stream().mapToDouble(spread::shareOf).sum();
    }

    private static double number(FeatureDensity density, int code) {
        return density.repaid().shareOf(code) * density.repaid().known()
                + density.defaulted().shareOf(code) * density.defaulted().known();
    }
}
