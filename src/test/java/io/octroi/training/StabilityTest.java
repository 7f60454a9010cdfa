package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Forest;
import io.octroi.scoring.Policy;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StabilityTest {

    private final Examples examples = new Examples(List.of(Catalogue.standard().feature("EXT_SOURCE_2")));

    StabilityTest() {
        Random random = new Random(8);
        for (int client = 0; client < 2000; client++) {
            double external = random.nextDouble();
            examples.add(
                    new FeatureVector(examples.order(), new double[] {external}),
                    random.nextDouble() > external ? Outcome.DEFAULTED : Outcome.REPAID);
        }
    }

    @Test
    void countsDecisionsThatTurnWhereScoresCrossTheThreshold() {
        Candidate.Trial trees = new BoostedTrees(
                        Weighting.PLAIN, true, new Recipe(60, 0.2, 16, 5, 0, 1, 255, 1, 1, 1), false, () -> {})
                .trials(1, 1)
                .get(0);
        Forest forest = Forest.parse(trees.learn(examples, 60).text());
        Stability crossed = Stability.of(forest, examples, new Policy(50, 0), 1);
        assertTrue(crossed.flipped() > 0.001 && crossed.flipped() < 0.2, crossed::toString);
        assertEquals(crossed.flipped(), crossed.flippedOutsideBand(), "without a band all lie outside");
        assertTrue(Stability.of(forest, examples, new Policy(50, 3), 1).flippedOutsideBand() < crossed.flipped());
        assertEquals(0, Stability.of(forest, examples, new Policy(0, 3), 1).flipped(), "whoever grants all is steady");
    }
}
