package io.octroi.training;

import java.util.ArrayList;
import java.util.List;

/**
 * What a training does with its clients, but for their number.
 *
 * @param budget which candidates compete, and how long each is searched
 * @param draws how many settings of each candidate are tried
 * @param outerFolds how many parts report on models that never saw them, at least 2
 * @param innerFolds how many parts of the others settle features, settings, threshold and calibration, at least 2
 * @param features at most so many are read by a model
 * @param recipe the settings of the trees that are tried first
 * @param monotone whether risk must move with each feature as the catalogue expects
 * @param seed of everything random but the outer folds
 */
public record Plan(
        Budget budget,
        int draws,
        int outerFolds,
        int innerFolds,
        int features,
        Recipe recipe,
        boolean monotone,
        long seed) {

    /** Outer folds are the same for every training, so that two of them compare. */
    static final long OUTER_SEED = 100;

    /** So many features at most go to the first model, which chooses among them. */
    static final int MOST_BY_OUTCOME = 800;

    /** More settings than anybody waits for. */
    public static final int MOST_DRAWS = 1_000;

    private static final int OUTER_FOLDS = 5;
    private static final int INNER_FOLDS = 3;
    private static final int FEATURES = 300;

    public Plan {
        if (draws < 1 || outerFolds < 2 || innerFolds < 2 || features < 1) {
            throw new IllegalArgumentException("a plan has at least 1 draw, 2 folds of either kind and 1 feature");
        }
    }

    /** The plan of a budget. */
    public static Plan of(Budget budget, long seed) {
        return new Plan(budget, budget.draws(), OUTER_FOLDS, INNER_FOLDS, FEATURES, Recipe.STANDARD, false, seed);
    }

    /** The same, with or without monotone constraints. */
    public Plan monotone(boolean wanted) {
        return new Plan(budget, draws, outerFolds, innerFolds, features, recipe, wanted, seed);
    }

    /** The same with another number of draws. */
    public Plan drawing(int number) {
        return new Plan(budget, number, outerFolds, innerFolds, features, recipe, monotone, seed);
    }

    /**
     * Who competes.
     *
     * @param withHistory whether the clients have a credit history
     */
    List<Candidate> candidates(boolean withHistory, BoostedTrees.Steps steps) {
        List<Candidate> candidates = new ArrayList<>(List.of(Yardstick.values()));
        candidates.add(new LogisticRegression());
        for (Weighting weighting : Weighting.values()) {
            if (budget != Budget.QUICK || weighting == Weighting.CLASS_WEIGHTS) {
                candidates.add(new BoostedTrees(weighting, true, recipe, monotone, steps));
            }
        }
        if (budget != Budget.QUICK) {
            candidates.add(new Average(
                    candidates.stream().filter(Candidate::isPackable).toList()));
        }
        if (budget != Budget.QUICK && withHistory) {
            candidates.add(new BoostedTrees(Weighting.CLASS_WEIGHTS, false, recipe, monotone, steps));
        }
        return candidates;
    }

    /** The candidates that learn. */
    List<Candidate> learners(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> !(candidate instanceof Average))
                .toList();
    }

    /** The candidates drawn from what others learnt. */
    List<Average> averages(List<Candidate> candidates) {
        return candidates.stream()
                .filter(Average.class::isInstance)
                .map(Average.class::cast)
                .toList();
    }

    /** Fewer clients fill no leaves: the first model sees half of an outer part, an inner one less than all of it. */
    int fewestClients() {
        return recipe.fewestClients() * outerFolds / (outerFolds - 1) + 1;
    }

    /** How many models of trees are grown for these candidates, those that choose features among them; measures the work. */
    int models(List<Candidate> candidates) {
        int perPart = candidates.stream()
                .filter(BoostedTrees.class::isInstance)
                .mapToInt(candidate -> candidate.trials(draws, seed).size() * innerFolds + 1)
                .sum();
        long choices =
                candidates.stream().map(Candidate::readsHistory).distinct().count();
        return (perPart + (int) choices) * (outerFolds + 1);
    }
}
