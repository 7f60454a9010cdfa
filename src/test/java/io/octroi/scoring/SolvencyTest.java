package io.octroi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SolvencyTest {

    @Test
    void isHundredTimesTheComplementOfTheSigmoid() {
        assertEquals(50, Solvency.of(0, 1));
        assertEquals(100 * (1 - 1 / (1 + Math.exp(-1.3))), Solvency.of(1.3, 1), 1e-12);
        assertEquals(Solvency.of(2.6, 1), Solvency.of(1.3, 2));
    }

    @Test
    void staysOnTheScaleWhateverTheRawScore() {
        for (double raw : new double[] {-1e308, -800, -40, 40, 800, 1e308}) {
            double solvency = Solvency.of(raw, 1);
            assertTrue(solvency >= 0 && solvency <= 100, () -> raw + " gives " + solvency);
        }
        assertTrue(Solvency.of(700, 1) > 0, "small probabilities are not lost");
    }
}
