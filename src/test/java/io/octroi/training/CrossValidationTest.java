package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Outcome;
import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Forest;
import io.octroi.statistics.Auc;
import io.octroi.training.CrossValidation.Learnt;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

    private static final Recipe GREEDY = new Recipe(2000, 4, 60, 0.2, 16, 5, 1, 1, 1, 1);

    private final Random random = new Random(4);
    private final Examples examples = new Examples(Stream.of("OCCUPATION_TYPE", "AMT_CREDIT", "EXT_SOURCE_2")
            .map(Catalogue.standard()::feature)
            .toList());

    @Test
    void judgesEachClientByAModelThatNeverSawThem() {
        for (int client = 0; client < 800; client++) {
            add(random.nextInt(4) == 0, random.nextInt(10), random.nextDouble(), random.nextDouble());
        }
        Learnt learnt = learn(2);
        double[] byHeart = scores(Forest.parse(learnt.model()));
        assertTrue(Auc.of(byHeart, examples.defaulted()) > 0.85, "what is learnt by heart looks good");
        assertEquals(0.5, Auc.of(learnt.rawScores(), examples.defaulted()), 0.08, "but foretells nothing");
    }

    @Test
    void letsBothOutcomesWeighTheSame() {
        for (int client = 0; client < 2000; client++) {
            add(random.nextInt(20) == 0, random.nextInt(10), random.nextDouble(), random.nextDouble());
        }
        double[] scores = new CrossValidation(
                        examples, new Recipe(2000, 2, 5, 0.01, 4, 100, 100, 1, 1, 1), 1, Progress.SILENT)
                .run(1)
                .rawScores();
        // Unweighted, one default in twenty would put every score near ln(1/19), at -2.9.
        assertEquals(0, Arrays.stream(scores).average().orElseThrow(), 0.1);
    }

    @Test
    void readsEveryValueOfManyClients() {
        // More clients than go to LightGBM at once, and the telling values are negative.
        for (int client = 0; client < 5000; client++) {
            double telling = random.nextDouble() - 1;
            add(random.nextDouble() < 0.3 && telling < -0.5, random.nextInt(10), 0, telling);
        }
        assertTrue(Auc.of(learn(2).rawScores(), examples.defaulted()) > 0.7);
    }

    @Test
    void readsCategoriesAsCategories() {
        for (int client = 0; client < 1200; client++) {
            int occupation = random.nextInt(10);
            add(occupation % 3 == 0 && random.nextInt(3) > 0, occupation, random.nextDouble(), Double.NaN);
        }
        assertTrue(learn(2).model().contains("\nnum_cat=1\n"));
    }

    @Test
    void learnsTheSameOnAnyNumberOfThreads() {
        for (int client = 0; client < 600; client++) {
            double external = random.nextDouble();
            add(random.nextDouble() > external, random.nextInt(10), random.nextInt(3) * 0.5, external);
        }
        Learnt alone = learn(1);
        Learnt together = learn(4);
        assertEquals(alone.model(), together.model());
        assertArrayEquals(alone.rawScores(), together.rawScores());
    }

    private Learnt learn(int threads) {
        return new CrossValidation(examples, GREEDY, 1, Progress.SILENT).run(threads);
    }

    private double[] scores(Forest forest) {
        double[] scores = new double[examples.size()];
        for (int client = 0; client < scores.length; client++) {
            scores[client] = forest.rawScore(examples.row(client));
        }
        return scores;
    }

    private void add(boolean defaulted, double... values) {
        examples.add(new FeatureVector(examples.order(), values), defaulted ? Outcome.DEFAULTED : Outcome.REPAID);
    }
}
