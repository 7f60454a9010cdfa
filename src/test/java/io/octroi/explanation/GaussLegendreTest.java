package io.octroi.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule integrates polynomials on [0, 1] exactly, up to the degree it promises. */
class GaussLegendreTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 20, 60, 256})
    void integratesPowersUpToItsDegree(int count) {
        GaussLegendre rule = new GaussLegendre(count);
        for (int degree = 0; degree < 2 * count; degree++) {
            assertEquals(1.0 / (degree + 1), integral(rule, count, degree), 1e-13, "degree " + degree);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void missesThePowerBeyond(int count) {
        double missed = integral(new GaussLegendre(count), count, 2 * count) - 1.0 / (2 * count + 1);
        assertTrue(Math.abs(missed) > 1e-8, "missed by " + missed);
    }

    private static double integral(GaussLegendre rule, int count, int degree) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += rule.weight(i) * Math.pow(rule.node(i), degree);
        }
        return sum;
    }
}
