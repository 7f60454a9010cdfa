package io.octroi.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.ApplicationForm;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.features.HistoryVector;
import io.octroi.scoring.Batch;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import io.octroi.scoring.Scores;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private final Scorer scorer = new Scorer(ModelPackage.readShipped());
    private final Explainer explainer = new Explainer(scorer.model());
    private final FeatureVector vector = Catalogue.standard()
            .vectorizer(scorer.model().order())
            .vector(ApplicationForm.of(Map.of("EXT_SOURCE_2", "0.1", "DAYS_BIRTH", "-9000")), HistoryVector.NONE);

    @Test
    void addsUpToTheRawScoreStrongestFirst() {
        Score score = scorer.score(vector);
        Explanation why = explainer.explain(vector, score);
        double sum = why.contributions().stream()
                .mapToDouble(Contribution::contribution)
                .sum();
        assertEquals(score.rawScore(), why.baseValue() + sum, 1e-9);
        List<Double> strengths = why.contributions().stream()
                .map(part -> Math.abs(part.contribution()))
                .toList();
        assertEquals(strengths.stream().sorted((a, b) -> Double.compare(b, a)).toList(), strengths);
        assertEquals(scorer.model().order().size(), why.contributions().size());
        assertTrue(why.strongest(1).get(0).contribution() > 0, "a poor external score speaks for default");
    }

    @Test
    void withholdsAnExplanationThatDoesNotAddUp() {
        Score score = scorer.score(vector);
        Score wrong = new Score(
                score.modelId(),
                score.rawScore() + 1e-6,
                score.solvencyScore(),
                score.repaymentProbability(),
                score.threshold(),
                score.recommendation());
        assertThrows(UnexplainableScore.class, () -> explainer.explain(vector, wrong));
    }

    @Test
    void givesOnlyTheStrongestOnDemand() {
        Score score = scorer.score(vector);
        List<Contribution> all = explainer.explain(vector, score).contributions();
        assertEquals(all.subList(0, 5), explainer.strongest(vector, score, 5));
        assertEquals(List.of(), explainer.strongest(vector, score, 0));
        assertEquals(all, explainer.strongest(vector, score, all.size() + 1));
    }

    @Test
    void explainsABatchAsItExplainsOne() {
        Batch batch = Batch.of(vector.order(), Collections.nCopies(10, vector));
        Explanations why = explainer.explain(batch, scorer.score(batch));
        Explanation alone = explainer.explain(vector, scorer.score(vector));
        assertEquals(10, why.size());
        assertEquals(alone.baseValue(), why.baseValue());
        assertEquals(alone.score(), why.explanation(9).score());
        assertEquals(10, why.strongest(3, 10).size());
        for (int i = 0; i < alone.contributions().size(); i++) {
            Contribution one = alone.contributions().get(i);
            int feature = vector.order().position(one.feature()).orElseThrow();
            assertEquals(one.contribution(), why.contribution(9, feature), 1e-12);
        }
    }

    @Test
    void withholdsABatchThatDoesNotAddUp() {
        Batch batch = Batch.of(vector.order(), List.of(vector, vector));
        double[] other = vector.values();
        other[vector.order().position("EXT_SOURCE_2").orElseThrow()] = 0.9;
        Scores wrong =
                scorer.score(Batch.of(vector.order(), List.of(vector, new FeatureVector(vector.order(), other))));
        assertThrows(UnexplainableScore.class, () -> explainer.explain(batch, wrong));
        Scores few = scorer.score(Batch.of(vector.order(), List.of(vector)));
        assertThrows(IllegalArgumentException.class, () -> explainer.explain(batch, few));
    }
}
