package io.octroi.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.statistics.KernelDensity;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureColumnTest {

    private static final Feature CREDIT = Catalogue.standard().feature("AMT_CREDIT");
    private static final Feature CONTRACT = Catalogue.standard().feature("NAME_CONTRACT_TYPE");
    private static final Feature FLAG = Catalogue.standard().feature("FLAG_PHONE");

    private final boolean[] isDefault = {false, false, false, true, true, true};

    @Test
    void countsWhoHasAtMostTheValue() {
        FeatureColumn column = new FeatureColumn(CREDIT, new double[] {1, 2, 2, 2, 5, Double.NaN}, isDefault);
        assertEquals(0, column.percentile(0.5));
        assertEquals(20, column.percentile(1));
        assertEquals(80, column.percentile(2));
        assertEquals(80, column.percentile(3));
        assertEquals(100, column.percentile(5));
        assertEquals(100, column.percentile(9));
        assertTrue(Double.isNaN(column.percentile(Double.NaN)));
    }

    @Test
    void countsEqualNeighboursOfTheNextFloatingPointNumber() {
        double next = Math.nextUp(2.0);
        FeatureColumn column = new FeatureColumn(CREDIT, new double[] {1, 2, next, next, next, 3}, isDefault);
        assertEquals(100.0 * 2 / 6, column.percentile(2), 1e-12);
    }

    @Test
    void drawsEachOutcomesOwnDensity() {
        double[] values = {1, 2, 4, 10, 30, 20};
        FeatureDensity density = new FeatureColumn(CREDIT, values, isDefault).density();
        double x = density.repaid().curve().x().get(50);
        assertEquals(
                new KernelDensity(new double[] {1, 2, 4}).at(x),
                density.repaid().curve().y().get(50));
        assertEquals(
                new KernelDensity(new double[] {10, 20, 30}).at(x),
                density.defaulted().curve().y().get(50));
        assertEquals(density.repaid().curve().x(), density.defaulted().curve().x());
    }

    @Test
    void handsOutTheValuesOfEachOutcomeSortedAndTheMissingApart() {
        FeatureValues values = new FeatureColumn(CREDIT, new double[] {3, 1, Double.NaN, 7, 7, 2}, isDefault).values();
        assertEquals(new FeatureValues.Group(List.of(1.0, 3.0), 1), values.repaid());
        assertEquals(new FeatureValues.Group(List.of(2.0, 7.0, 7.0), 0), values.defaulted());
    }

    @Test
    void sharesCategoriesAmongTheKnown() {
        FeatureDensity density =
                new FeatureColumn(CONTRACT, new double[] {0, 0, 1, 1, 1, Double.NaN}, isDefault).density();
        assertTrue(density.isByCategory());
        assertEquals(List.of(2.0 / 3, 1.0 / 3), density.repaid().shares());
        assertEquals(List.of(0.0, 1.0), density.defaulted().shares());
        assertEquals(1, density.defaulted().missing());
        assertEquals(2, density.defaulted().known());
    }

    @Test
    void survivesAFlagThatIsNeitherYesNorNo() {
        FeatureDensity density = new FeatureColumn(FLAG, new double[] {0, 1, 7, 1, -1, 1}, isDefault).density();
        assertEquals(List.of(1.0 / 3, 1.0 / 3), density.repaid().shares());
        assertEquals(1.0 / 3, density.repaid().shareOf(1));
        assertEquals(0, density.repaid().shareOf(7));
        assertEquals(0, density.repaid().shareOf(-1));
    }

    @Test
    void hasNoCurveWithoutSpread() {
        FeatureDensity density =
                new FeatureColumn(CREDIT, new double[] {3, 3, 3, 1, 2, Double.NaN}, isDefault).density();
        assertTrue(density.repaid().curve().isEmpty());
        assertEquals(200, density.defaulted().curve().x().size());
    }

    @Test
    void drawsAColumnInWhichNearlyEverybodyIsAlike() {
        double[] values = new double[2_000];
        values[7] = 3;
        values[8] = 1;
        boolean[] outcomes = new boolean[2_000];
        outcomes[8] = true;
        outcomes[9] = true;
        FeatureDensity density = new FeatureColumn(CREDIT, values, outcomes).density();
        assertEquals(0, density.repaid().curve().x().get(0));
        assertEquals(3, density.repaid().curve().x().get(199), 1e-12);
    }

    @Test
    void saysNothingOfAColumnNobodyFilledIn() {
        double none = Double.NaN;
        FeatureColumn column = new FeatureColumn(CREDIT, new double[] {none, none, none, none, none, none}, isDefault);
        assertTrue(column.density().repaid().curve().isEmpty());
        assertTrue(Double.isNaN(column.percentile(1)));
    }
}
