package io.octroi.scoring;

import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorerTest {

    private static final FeatureOrder ORDER =
            new FeatureOrder(List.of("NAME_CONTRACT_TYPE", "AMT_CREDIT", "EXT_SOURCE_2"));

    private final Path parent;

    ScorerTest(@TempDir Path parent) {
        this.parent = parent;
    }

    @Test
    void givesAFileItsScoreAndRecommendation() {
        Scorer scorer = scorer(aPackage());
        Score safe = scorer.score(new FeatureVector(ORDER, 0, 400_000, 0.9));
        assertEquals(-0.8, safe.rawScore(), 1e-15);
        assertEquals(100 * (1 - 1 / (1 + Math.exp(0.8))), safe.solvencyScore(), 1e-12);
        assertEquals(1 - 1 / (1 + Math.exp(0.9 * 0.8 + 2)), safe.repaymentProbability(), 1e-12);
        assertEquals(60, safe.threshold());
        assertEquals(Recommendation.GRANT, safe.recommendation());
        assertEquals(scorer.model().id(), safe.modelId());
        Score risky = scorer.score(new FeatureVector(ORDER, 0, 400_000, 0.1));
        assertEquals(0.775, risky.rawScore(), 1e-15);
        assertEquals(Recommendation.REFUSE, risky.recommendation());
    }

    @Test
    void appliesTheModelsOwnSigmoid() {
        Score score = scorer(aPackage().withSigmoid("0.5")).score(new FeatureVector(ORDER, 0, 400_000, 0.9));
        assertEquals(-0.8, score.rawScore(), 1e-15);
        assertEquals(100 / (1 + Math.exp(-0.4)), score.solvencyScore(), 1e-12);
    }

    @Test
    void scoresABatchAsItScoresOne() {
        Scorer scorer = scorer(aPackage());
        FeatureVector safe = new FeatureVector(ORDER, 0, 400_000, 0.9);
        FeatureVector risky = new FeatureVector(ORDER, 0, 400_000, Double.NaN);
        Scores scores = scorer.score(Batch.of(ORDER, List.of(safe, risky, safe)));
        assertEquals(3, scores.size());
        assertEquals(scorer.score(safe), scores.score(0));
        assertEquals(scorer.score(risky), scores.score(1));
        assertEquals(scorer.score(safe).rawScore(), scores.rawScore(2));
    }

    @Test
    void refusesABatchInTheWrongOrder() {
        FeatureOrder wrong = new FeatureOrder(List.of("NAME_CONTRACT_TYPE", "EXT_SOURCE_2", "AMT_CREDIT"));
        Scorer scorer = scorer(aPackage());
        Batch batch = new Batch(wrong, new double[6]);
        assertThrows(IllegalArgumentException.class, () -> scorer.score(batch));
    }

    @Test
    void refusesAVectorInTheWrongOrder() {
        FeatureOrder wrong = new FeatureOrder(List.of("NAME_CONTRACT_TYPE", "EXT_SOURCE_2", "AMT_CREDIT"));
        Scorer scorer = scorer(aPackage());
        IllegalArgumentException refusal = assertThrows(
                IllegalArgumentException.class, () -> scorer.score(new FeatureVector(wrong, 0, 0.9, 400_000)));
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("reads AMT_CREDIT at place 1, the vector has EXT_SOURCE_2 there"), message);
    }

    @Test
    void refusesAVectorOfAnotherLength() {
        FeatureOrder shorter = new FeatureOrder(List.of("NAME_CONTRACT_TYPE", "AMT_CREDIT"));
        Scorer scorer = scorer(aPackage());
        assertThrows(IllegalArgumentException.class, () -> scorer.score(new FeatureVector(shorter, 0, 400_000)));
    }

    @Test
    void scoresTheSameOnManyThreads() {
        Scorer scorer = scorer(aPackage());
        long different = IntStream.range(0, 20_000)
                .parallel()
                .mapToDouble(i -> scorer.score(new FeatureVector(ORDER, 0, 400_000, i % 2))
                                .rawScore()
                        - (i % 2 == 1 ? -0.8 : 0.775))
                .filter(difference -> Math.abs(difference) > 1e-15)
                .count();
        assertEquals(0, different);
    }

    private Scorer scorer(SmallPackage small) {
        return new Scorer(small.publish(parent.resolve("model")));
    }
}
