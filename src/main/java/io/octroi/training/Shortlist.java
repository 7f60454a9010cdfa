package io.octroi.training;

import io.octroi.scoring.Forest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Chooses the features a model is to read when many are offered: those that move the scores of a first model most, which
 * is grown on every second client and thrown away.
 *
 * <p>Fewer inputs make scores quicker and explanations shorter. As half of the clients have a say in the choice, figures
 * measured on them afterwards are slightly flattering; outer folds, which have none, are not.
 */
final class Shortlist {

    private static final int HALVES = 2;

    private final int most;
    private final Recipe recipe;
    private final long seed;

    /** @param most at most so many features are kept */
    Shortlist(int most, Recipe recipe, long seed) {
        this.most = most;
        this.recipe = recipe;
        this.seed = seed;
    }

    int most() {
        return most;
    }

    /** The same clients with at most as many features as wanted, in the order in which they were offered. */
    Examples of(Examples offered) {
        if (offered.features().size() <= most) {
            return offered;
        }
        Map<String, Double> importance = GlobalImportance.of(Forest.parse(firstModel(offered)), offered);
        List<String> chosen = importance.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        return offered.keeping(feature -> chosen.contains(feature.id()));
    }

    private String firstModel(Examples offered) {
        int[] half = Folds.stratified(offered.defaulted(), HALVES, seed).learntFrom(0);
        try (LightGbmDataset all = LightGbmDataset.of(offered, recipe.bins(), true);
                Growth growth = Growth.start(all, half, recipe.parameters(seed))) {
            growth.grow(recipe.rounds());
            return growth.text(recipe.rounds());
        }
    }
}
