package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.charts.Curve;
import io.octroi.client.Wording;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.population.FeatureDensity;
import io.octroi.scoring.Policy;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanelsTest {

    private final Words english = Words.in(Locale.ENGLISH);

    private ScorePanel panel(double repaymentProbability) {
        return panel(english, repaymentProbability);
    }

    private static ScorePanel panel(Words words, double repaymentProbability) {
        Score score = new Score("m", 0, 50.04, repaymentProbability, 45, Recommendation.GRANT);
        return ScorePanel.of(words, score, new Policy(45, 3));
    }

    @Test
    void tellsTheScoreInWords() {
        ScorePanel panel = panel(0.95);
        assertEquals("50.0", panel.score());
        assertEquals("45.0", panel.threshold());
        assertEquals("second look between 42.0 and 48.0", panel.band());
        assertEquals("Grant", panel.verdict().word());
        assertEquals("Of 100 comparable files, about 5 were not repaid.", panel.frequency());
    }

    @Test
    void isNeverCertain() {
        assertEquals(
                "Fewer than one in 100 comparable files was not repaid.",
                panel(0.999).frequency());
        assertEquals(
                "Of 100 comparable files, about 1 was not repaid.", panel(0.99).frequency());
        assertEquals(
                "Of 100 comparable files, hardly any was repaid.", panel(0.001).frequency());
    }

    @Test
    void isNeverCertainInFrenchEither() {
        Words french = Words.in(Locale.FRENCH);
        assertEquals(
                "Sur 100 dossiers comparables, environ 5 n’ont pas été remboursés.",
                panel(french, 0.95).frequency());
        assertEquals(
                "Moins d’un dossier comparable sur 100 n’a pas été remboursé.",
                panel(french, 0.9999).frequency());
        assertEquals(
                "Sur 100 dossiers comparables, presque aucun n’a été remboursé.",
                panel(french, 0.0001).frequency());
    }

    @Test
    void noTextOfAChartCanCloseTheScriptItStandsIn() {
        Wording hostile = new Wording("</script><b>", "</script><b>");
        Feature feature = new Feature(
                "F",
                Optional.empty(),
                Feature.Kind.CATEGORY,
                Feature.Unit.NONE,
                new Feature.Group("G", hostile),
                "application",
                Feature.LegalStatus.ALLOWED,
                hostile,
                hostile,
                Optional.empty(),
                List.of(new Feature.Category("x", hostile)));
        FeatureDensity.Spread spread = new FeatureDensity.Spread(1, 0, Curve.EMPTY, List.of(1.0));
        String json = new SharesChart(english, new FeatureDensity(feature, spread, spread), 0).json();
        assertFalse(json.contains("<"));
        assertTrue(json.contains("\\u003c/script>"));
    }

    @Test
    void plotsDaysAsYearsWithoutChangingTheArea() {
        Feature age = Catalogue.standard().feature("DAYS_BIRTH");
        Curve curve = new Curve(List.of(-7305.0, -3652.5), List.of(0.0002, 0.0004));
        FeatureDensity.Spread spread = new FeatureDensity.Spread(2, 0, curve, List.of());
        String json = new DensityChart(english, new FeatureDensity(age, spread, spread), Double.NaN).json();
        assertTrue(json.contains("{\"x\":20.0,\"y\":0.07305}"), json);
    }

    @Test
    void aChartHasRoomForTheMostCommonCategoriesAndTheClientsOwn() {
        Feature sector = Catalogue.standard().feature("ORGANIZATION_TYPE");
        int categories = sector.categories().size();
        List<Double> shares = IntStream.range(0, categories)
                .mapToObj(code -> (code + 1.0) / (categories * (categories + 1.0) / 2))
                .toList();
        FeatureDensity.Spread spread = new FeatureDensity.Spread(1_000, 0, Curve.EMPTY, shares);
        ShareRows rows = ShareRows.of(new FeatureDensity(sector, spread, spread), 3);
        assertEquals(categories - 1, rows.codes().get(0), "the most common one comes first");
        assertEquals(13, rows.codes().size());
        assertEquals(3, rows.codes().get(12), "the client's own, rare as it is");
        assertEquals(categories, rows.codes().size() + rows.others().size());
        double told = rows.codes().stream().mapToDouble(spread::shareOf).sum();
        assertEquals(1, told + rows.othersOf(spread), 1e-12);
    }
}
