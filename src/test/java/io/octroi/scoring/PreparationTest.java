package io.octroi.scoring;

import static io.octroi.scoring.SmallPackage.aPackage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.octroi.explanation.Explainer;
import io.octroi.explanation.Explanation;
import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Preparation.Scaling;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreparationTest {

    private static final FeatureOrder ORDER = new FeatureOrder(List.of("A", "B", "C"));

    private final Preparation preparation =
            new Preparation(Map.of("A", 7.0, "B", 1.5), Map.of("B", new Scaling(2, -1), "C", new Scaling(0.1, 0.25)));

    @TempDir
    Path parent;

    @Test
    void fillsInFirstAndScalesThen() {
        assertArrayEquals(
                new double[] {7, 2, Double.NaN},
                preparation.prepared(new FeatureVector(ORDER, Double.NaN, Double.NaN, Double.NaN)));
        assertArrayEquals(new double[] {3, 5, 4 * 0.1 + 0.25}, preparation.prepared(new FeatureVector(ORDER, 3, 3, 4)));
    }

    @Test
    void preparesManyRowsAsItDoesOne() {
        double[] rows = {Double.NaN, 3, 4, 1, Double.NaN, Double.NaN};
        double[] prepared = preparation.rows(ORDER).prepared(rows);
        assertArrayEquals(new double[] {7, 5, 4 * 0.1 + 0.25, 1, 2, Double.NaN}, prepared);
        assertSame(rows, Preparation.NONE.rows(ORDER).prepared(rows));
    }

    @Test
    void leavesTheClientsOwnValuesAlone() {
        FeatureVector vector = new FeatureVector(ORDER, 1, 2, 3);
        preparation.prepared(vector);
        assertEquals(new FeatureVector(ORDER, 1, 2, 3), vector);
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> new Preparation(Map.of("A", Double.NaN), Map.of()));
        assertThrows(IllegalArgumentException.class, () -> new Scaling(Double.POSITIVE_INFINITY, 0));
    }

    @Test
    void scorerAndExplainerPrepareAlikeAndTellTheClientsValue() {
        ModelPackage plain = aPackage().publish(parent.resolve("plain"));
        ModelPackage prepared = aPackage()
                .preparing(new Preparation(Map.of("EXT_SOURCE_2", 80.0), Map.of("EXT_SOURCE_2", new Scaling(0.01, 0))))
                .publish(parent.resolve("prepared"));
        FeatureVector usual = new FeatureVector(plain.order(), 0, 300_000, 0.8);
        FeatureVector missing = new FeatureVector(plain.order(), 0, 300_000, Double.NaN);
        Score score = new Scorer(prepared).score(missing);
        assertEquals(new Scorer(plain).score(usual).rawScore(), score.rawScore());
        Explanation explanation = new Explainer(prepared).explain(missing, score);
        assertEquals(
                Double.NaN,
                explanation.contributions().stream()
                        .filter(part -> part.feature().equals("EXT_SOURCE_2"))
                        .findFirst()
                        .orElseThrow()
                        .value());
    }
}
