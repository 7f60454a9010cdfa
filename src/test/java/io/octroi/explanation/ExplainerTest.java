package io.octroi.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.client.ApplicationForm;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.features.HistoryVector;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
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
}
