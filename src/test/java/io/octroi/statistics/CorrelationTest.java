package io.octroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final double[] X = {1, 2, 2.5, 4, 7.5, 8};

    @Test
    void equalsNumpysAndScipys() {
        assertEquals(
                0.8046439728705627,
                Correlation.pearson(X, new double[] {2, 1, 4, 3, 9, 5}).getAsDouble(),
                1e-15);
        assertEquals(
                0.8696565534786727,
                Correlation.spearman(X, new double[] {2, 1, 4, 4, 9, 5}).getAsDouble(),
                1e-15);
    }

    @Test
    void leavesOutRowsWithAMissingValue() {
        double[] x = {1, Double.NaN, 2, 3};
        double[] y = {1, 50, 2, Double.NaN};

        assertEquals(1, Correlation.pearson(x, y).getAsDouble(), 1e-15);
        assertEquals(1, Correlation.spearman(x, y).getAsDouble(), 1e-15);
    }

    @Test
    void isAbsentWithoutSpread() {
        assertTrue(Correlation.pearson(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 3})
                .isEmpty());
        assertTrue(Correlation.pearson(new double[] {}, new double[] {}).isEmpty());
    }

    @Test
    void refusesColumnsOfUnequalLength() {
        assertThrows(IllegalArgumentException.class, () -> Correlation.pearson(X, new double[] {1}));
    }
}
