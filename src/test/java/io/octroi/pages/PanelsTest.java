package io.octroi.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.charts.Cloud;
import io.octroi.charts.Curve;
import io.octroi.charts.Frame;
import io.octroi.client.Outcome;
import io.octroi.client.Wording;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.population.FeatureDensity;
import io.octroi.population.Plane;
import io.octroi.population.QuarterGrid;
import io.octroi.population.Quarters;
import io.octroi.population.Share;
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
        FeatureDensity density = new FeatureDensity(feature, spread, spread);
        String json = new SharesChart(english, density, ShareRows.of(density, 0), 0).json();
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

    @Test
    void countsTheOutcomesOfSimilarFiles() {
        assertEquals(
                "Of the 10 most similar files: 8 repaid, 2 defaulted.", english.text("similar.takeaway", 10, 8L, 2L));
        assertEquals(
                "Sur les 10 dossiers les plus semblables\u00a0: 1 remboursé, 9 non remboursés.",
                Words.in(Locale.FRENCH).text("similar.takeaway", 10, 1L, 9L));
        assertEquals("The most similar file: none repaid, 1 defaulted.", english.text("similar.takeaway", 1, 0L, 1L));
    }

    @Test
    void namesTheQuartersOfTwoFeaturesAsTheirAxesCount() {
        QuarterTable table = QuarterTable.of(english, plane());
        assertEquals(List.of("≤ 10", "10 – 20", "> 20"), table.columns());
        assertEquals("1 file", table.rows().get(0).cells().get(0).files());
        assertEquals("", table.rows().get(0).cells().get(1).repaid());
        assertTrue(table.rows().get(0).cells().get(2).own());
        assertEquals("Age (years)", table.across());
    }

    @Test
    void drawsBothFeaturesInTheirPlottedUnitsAndTheClientAboveAll() {
        String json = new PlaneChart(english, plane()).json();
        assertTrue(json.contains("{\"x\":10.0,\"y\":5.0}"), json);
        assertTrue(json.indexOf("This file") < json.indexOf("Grant, repaid"), json);
        assertTrue(json.contains("\"min\":9.0") && json.contains("\"max\":31.0"), json);
    }

    private static Plane plane() {
        Feature age = Catalogue.standard().feature("DAYS_BIRTH");
        Feature credit = Catalogue.standard().feature("AMT_CREDIT");
        Share none = new Share(0, 0);
        QuarterGrid grid = new QuarterGrid(
                new Quarters(List.of(-3652.5, -7305.0), true),
                new Quarters(List.of(), false),
                List.of(new Share(1, 1), none, none),
                Optional.of(2));
        Cloud points = new Cloud(List.of(-3652.5), List.of(5.0));
        return new Plane(
                age,
                credit,
                new Frame(-31 * 365.25, -9 * 365.25),
                new Frame(0, 10),
                List.of(new Plane.Group(Recommendation.GRANT, Outcome.REPAID, points)),
                0,
                0,
                Optional.of(new Plane.Place(-30 * 365.25, 5)),
                new Share(1, 1),
                grid);
    }
}
