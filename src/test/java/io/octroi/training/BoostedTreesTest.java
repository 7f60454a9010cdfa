package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.statistics.Auc;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoostedTreesTest {

    private static final Recipe GREEDY = new Recipe(60, 0.2, 16, 5, 0, 1, 255, 1, 1, 1);

    private final Random random = new Random(4);
    private final Examples examples = new Examples(Stream.of("OCCUPATION_TYPE", "AMT_CREDIT", "EXT_SOURCE_2")
            .map(Catalogue.standard()::feature)
            .toList());

    @Test
    void judgesEachClientByAModelThatNeverSawThem() {
        for (int client = 0; client < 800; client++) {
            add(random.nextInt(4) == 0, random.nextInt(10), random.nextDouble(), random.nextDouble());
        }
        Candidate.Trial greedy = trial(Weighting.CLASS_WEIGHTS, GREEDY, false);
        double[] byHeart = scores(greedy.learn(examples, 60));
        assertTrue(Auc.of(byHeart, examples.defaulted()) > 0.85, "what is learnt by heart looks good");
        double[] judged = greedy.validate(examples, folds()).rawScores();
        assertEquals(0.5, Auc.of(judged, examples.defaulted()), 0.08, "but foretells nothing");
    }

    @Test
    void bringsEveryWeightingToTheScaleOnWhichBothOutcomesWeighTheSame() {
        for (int client = 0; client < 4000; client++) {
            add(random.nextInt(20) == 0, random.nextInt(10), random.nextDouble(), random.nextDouble());
        }
        Recipe shy = new Recipe(5, 0.01, 4, 100, 0, 100, 255, 1, 1, 1);
        for (Weighting weighting : Weighting.values()) {
            Candidate.Trial trial = trial(weighting, shy, false);
            // Uncorrected, one default in twenty would put every score near ln(1/19), at -2.9; one in four at -1.1.
            assertEquals(0, mean(trial.validate(examples, folds()).rawScores()), 0.1, weighting.name());
            assertEquals(0, mean(scores(trial.learn(examples, 5))), 0.1, weighting.name());
        }
    }

    @Test
    void readsEveryValueOfManyClients() {
        // More clients than go to LightGBM at once, and the telling values are negative.
        for (int client = 0; client < 5000; client++) {
            double telling = random.nextDouble() - 1;
            add(random.nextDouble() < 0.3 && telling < -0.5, random.nextInt(10), 0, telling);
        }
        double[] judged = trial(Weighting.PLAIN, GREEDY, false)
                .validate(examples, folds())
                .rawScores();
        assertTrue(Auc.of(judged, examples.defaulted()) > 0.7);
    }

    @Test
    void readsCategoriesAsCategories() {
        for (int client = 0; client < 1200; client++) {
            int occupation = random.nextInt(10);
            add(occupation % 3 == 0 && random.nextInt(3) > 0, occupation, random.nextDouble(), Double.NaN);
        }
        String text = trial(Weighting.CLASS_WEIGHTS, GREEDY, false)
                .learn(examples, 20)
                .text();
        assertTrue(text.contains("\nnum_cat=1\n"));
    }

    @Test
    void learnsTheSameOnAnyNumberOfThreads() {
        for (int client = 0; client < 600; client++) {
            double external = random.nextDouble();
            add(random.nextDouble() > external, random.nextInt(10), random.nextInt(3) * 0.5, external);
        }
        List<Callable<Validation>> jobs = IntStream.range(0, 4)
                .mapToObj(job -> (Callable<Validation>)
                        () -> trial(Weighting.CLASS_WEIGHTS, GREEDY, false).validate(examples, folds()))
                .toList();
        double[] alone = SideBySide.run(jobs.subList(0, 1), 1).get(0).rawScores();
        SideBySide.run(jobs, 4).forEach(together -> assertArrayEquals(alone, together.rawScores()));
    }

    @Test
    void stopsGrowingWhenOthersAreRankedNoBetter() {
        for (int client = 0; client < 900; client++) {
            double external = random.nextDouble();
            add(random.nextDouble() > external, random.nextInt(10), random.nextDouble(), external);
        }
        BoostedTrees searched = new BoostedTrees(Weighting.PLAIN, true, GREEDY, false, () -> {});
        Validation validation = searched.trials(2, 1).get(0).validate(examples, folds());
        assertTrue(validation.growth().size() < 20, validation.growth().size() + " looks of 20 rounds");
        double best = validation.growth().stream()
                .mapToDouble(Validation.Point::auc)
                .max()
                .orElseThrow();
        Validation.Point kept = validation.growth().get(validation.rounds() / 20 - 1);
        assertEquals(best, kept.auc());
        assertEquals(validation.rounds(), kept.round());
    }

    @Test
    void neverContradictsTheCatalogueWhereItMustNot() {
        // Here high external scores default, against all that is expected of them.
        for (int client = 0; client < 900; client++) {
            double external = random.nextDouble();
            add(random.nextDouble() < external, random.nextInt(10), random.nextDouble(), external);
        }
        Candidate.Learnt free = trial(Weighting.PLAIN, GREEDY, false).learn(examples, 40);
        Candidate.Learnt bound = trial(Weighting.PLAIN, GREEDY, true).learn(examples, 40);
        assertTrue(rises(free) > 0);
        assertEquals(0, rises(bound));
    }

    /** How often the risk rises while the external score does. */
    private static int rises(Candidate.Learnt learnt) {
        int rises = 0;
        for (int step = 0; step < 50; step++) {
            double low = learnt.rawScore(new double[] {3, 0.5, step / 50.0});
            double high = learnt.rawScore(new double[] {3, 0.5, (step + 1) / 50.0});
            rises += high > low ? 1 : 0;
        }
        return rises;
    }

    private static Candidate.Trial trial(Weighting weighting, Recipe recipe, boolean monotone) {
        return new BoostedTrees(weighting, true, recipe, monotone, () -> {})
                .trials(1, 1)
                .get(0);
    }

    private Folds folds() {
        return Folds.stratified(examples.defaulted(), 3, 1);
    }

    private static double mean(double[] scores) {
        return Arrays.stream(scores).average().orElseThrow();
    }

    private double[] scores(Candidate.Learnt learnt) {
        return IntStream.range(0, examples.size())
                .mapToDouble(client -> learnt.rawScore(examples.row(client)))
                .toArray();
    }

    private void add(boolean defaulted, double... values) {
        examples.add(new FeatureVector(examples.order(), values), defaulted ? Outcome.DEFAULTED : Outcome.REPAID);
    }
}
