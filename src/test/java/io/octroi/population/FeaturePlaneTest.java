package io.octroi.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.charts.Frame;
import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeaturePlaneTest {

    private static final FeatureOrder ORDER = new FeatureOrder(List.of("AMT_CREDIT", "AMT_ANNUITY"));
    private static final Feature CREDIT = Catalogue.standard().feature("AMT_CREDIT");
    private static final Feature ANNUITY = Catalogue.standard().feature("AMT_ANNUITY");

    private final List<ScoredFile> drawn = new ArrayList<>();

    private static FeatureVector vector(double credit, double annuity) {
        return new FeatureVector(ORDER, credit, annuity);
    }

    private void draw(double credit, double annuity, Recommendation recommendation, Outcome outcome) {
        Score score = new Score("m", 0, 50, 0.9, 50, recommendation);
        drawn.add(new ScoredFile(vector(credit, annuity), score, outcome));
    }

    private Plane around(double credit, double annuity) {
        return new FeaturePlane(drawn, CREDIT, ANNUITY).around(vector(credit, annuity));
    }

    @Test
    void putsTogetherWhoIsRecommendedTheSameAndEndedTheSame() {
        draw(1, 1, Recommendation.REFUSE, Outcome.DEFAULTED);
        draw(2, 2, Recommendation.GRANT, Outcome.DEFAULTED);
        draw(3, 3, Recommendation.GRANT, Outcome.REPAID);
        draw(4, 4, Recommendation.GRANT, Outcome.REPAID);
        List<Plane.Group> groups = around(1, 1).groups();
        assertEquals(3, groups.size());
        assertEquals(Outcome.REPAID, groups.get(0).outcome());
        assertEquals(List.of(3.0, 4.0), groups.get(0).points().x());
        assertEquals(Recommendation.REFUSE, groups.get(2).recommendation());
    }

    @Test
    void countsTheHundredThatTheEyeFindsNearest() {
        for (int i = 0; i < 100; i++) {
            draw(1_000, i, Recommendation.GRANT, Outcome.REPAID);
            draw(2_000, i, Recommendation.GRANT, Outcome.DEFAULTED);
        }
        assertEquals(new Share(100, 100), around(1_000, 50).around());
        assertEquals(new Share(100, 0), around(1_900, 50).around());
        assertEquals(new Share(200, 100), around(1_000, 50).everybody());
    }

    @Test
    void countsWhoHasNoValueAndDrawsNobodyThere() {
        draw(1, Double.NaN, Recommendation.GRANT, Outcome.REPAID);
        draw(Double.NaN, 1, Recommendation.GRANT, Outcome.REPAID);
        draw(1, 1, Recommendation.GRANT, Outcome.REPAID);
        Plane plane = around(Double.NaN, 1);
        assertEquals(2, plane.missing());
        assertEquals(1, plane.everybody().files());
        assertEquals(Optional.empty(), plane.place());
        assertEquals(Share.NOBODY, plane.around());
        assertEquals(Optional.empty(), plane.quarters().own());
    }

    @Test
    void framesTheOthersAndTheClientButNoFortune() {
        for (int i = 0; i < 999; i++) {
            draw(i, i, Recommendation.GRANT, Outcome.REPAID);
        }
        draw(1e9, 500, Recommendation.GRANT, Outcome.REPAID);
        Plane plane = around(2_000, 500);
        assertEquals(2_000, plane.frameAcross().high());
        assertTrue(plane.frameUp().high() < 999);
        assertEquals(
                1,
                plane.groups().get(0).points().x().stream()
                        .filter(x -> x > 2_000)
                        .count());
        assertEquals(21, plane.beyond(), "ten at either end, and the fortune");
    }

    @Test
    void marksTheClientsQuarters() {
        for (int i = 1; i <= 8; i++) {
            draw(i, i, Recommendation.GRANT, i > 6 ? Outcome.DEFAULTED : Outcome.REPAID);
        }
        QuarterGrid grid = around(8, 8).quarters();
        assertEquals(16, grid.cells().size());
        assertEquals(Optional.of(15), grid.own());
        assertEquals(new Share(2, 0), grid.cells().get(15));
        assertEquals(new Share(2, 2), grid.cells().get(0));
        assertEquals(Share.NOBODY, grid.cells().get(1));
    }

    @Test
    void survivesASampleOfNobodyAndOneOfAllAlike() {
        assertEquals(new Frame(-1, 1), around(Double.NaN, 0).frameAcross());
        draw(5, 5, Recommendation.GRANT, Outcome.REPAID);
        assertEquals(new Frame(4, 6), around(5, 5).frameAcross());
    }

    @Test
    void takesNumbersOnly() {
        assertTrue(FeaturePlane.accepts(CREDIT));
        assertFalse(FeaturePlane.accepts(Catalogue.standard().feature("NAME_CONTRACT_TYPE")));
        assertFalse(FeaturePlane.accepts(Catalogue.standard().feature("FLAG_PHONE")));
    }
}
