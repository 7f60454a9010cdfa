package io.octroi.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Chooses the features a model is to read, in five steps from the cheapest to the dearest: those that are hardly ever
 * there go, then those that hardly vary, the weaker of two that say the same, those that have least to do with the
 * outcome, and last those that move a first model's scores least.
 */
final class Selection {

    private static final double MOST_MISSING = 0.98;
    private static final double MOST_ALIKE = 0.999;
    private static final double SAME = 0.99;

    private final int mostByOutcome;
    private final Shortlist shortlist;
    private final BoostedTrees.Steps steps;

    /**
     * Prepares for any clients.
     *
     * @param mostByOutcome so many features at most go to the first model
     * @param steps hears of every choice, which counts as a model
     */
    Selection(int mostByOutcome, Shortlist shortlist, BoostedTrees.Steps steps) {
        this.mostByOutcome = mostByOutcome;
        this.shortlist = shortlist;
        this.steps = steps;
    }

    /** The choice for these clients; whoever is to judge it must not be among them. */
    Selected of(Examples offered) {
        List<SelectionStep> told = new ArrayList<>();
        Examples kept = offered;
        kept = step(told, percent("missing for more than %s of the clients", MOST_MISSING), kept, Selection::present);
        kept = step(
                told, percent("the same for more than %s of those who have it", MOST_ALIKE), kept, Selection::varied);
        ColumnFacts facts = new ColumnFacts(kept);
        kept = step(told, "tells the same as a stronger one (correlation beyond " + SAME + ")", kept, examples -> {
            return distinct(facts);
        });
        kept = step(told, "least correlated with the outcome, beyond the first " + mostByOutcome, kept, this::telling);
        int before = kept.features().size();
        kept = shortlist.of(kept);
        told.add(new SelectionStep(
                "moves the scores of a first model least, beyond the first " + shortlist.most(),
                before,
                kept.features().size()));
        if (kept.features().isEmpty()) {
            throw new Untrainable("no feature varies among the reference clients: there is nothing to learn from");
        }
        steps.stands();
        return new Selected(kept, told);
    }

    private static String percent(String words, double share) {
        return String.format(Locale.ROOT, words, String.format(Locale.ROOT, "%.1f %%", 100 * share));
    }

    /** Which features, by place, a step keeps. */
    private interface Step {
        Set<Integer> kept(Examples examples);
    }

    private static Examples step(List<SelectionStep> steps, String rule, Examples examples, Step step) {
        Set<String> kept = step.kept(examples).stream()
                .map(feature -> examples.order().ids().get(feature))
                .collect(Collectors.toSet());
        Examples fewer = examples.keeping(feature -> kept.contains(feature.id()));
        steps.add(new SelectionStep(
                rule, examples.features().size(), fewer.features().size()));
        return fewer;
    }

    private static Set<Integer> present(Examples examples) {
        return where(examples, (some, feature) -> missing(some, feature) <= MOST_MISSING * some.size());
    }

    private static long missing(Examples examples, int feature) {
        return IntStream.range(0, examples.size())
                .filter(client -> Double.isNaN(examples.value(client, feature)))
                .count();
    }

    private static Set<Integer> varied(Examples examples) {
        return where(examples, (some, feature) -> {
            double[] present = some.present(feature, client -> true);
            return commonest(present) <= MOST_ALIKE * present.length;
        });
    }

    /** How often the commonest value is there. */
    private static int commonest(double[] ascending) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < ascending.length; i++) {
            run = i > 0 && ascending[i] == ascending[i - 1] ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static Set<Integer> where(Examples examples, BiFunction<Examples, Integer, Boolean> wanted) {
        return IntStream.range(0, examples.features().size())
                .filter(feature -> wanted.apply(examples, feature))
                .boxed()
                .collect(Collectors.toSet());
    }

    /** From the most telling feature on, each that is not nearly the same as one kept before. */
    private static Set<Integer> distinct(ColumnFacts facts) {
        List<Integer> kept = new ArrayList<>();
        for (int feature : facts.byStrength()) {
            if (kept.stream().noneMatch(other -> Math.abs(facts.correlation(feature, other)) > SAME)) {
                kept.add(feature);
            }
        }
        return new HashSet<>(kept);
    }

    private Set<Integer> telling(Examples examples) {
        return Arrays.stream(new ColumnFacts(examples).byStrength())
                .limit(mostByOutcome)
                .boxed()
                .collect(Collectors.toSet());
    }

    /** The examples with the features chosen, and how the choice came about. */
    record Selected(Examples examples, List<SelectionStep> steps) {

        Selected {
            steps = List.copyOf(steps);
        }
    }
}
