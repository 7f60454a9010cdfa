package io.octroi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final int FILES = 40_000;

    private final double[] rawScores = new double[FILES];
    private final boolean[] defaulted = new boolean[FILES];

    @Test
    void findsTheLineTheOutcomesWereDrawnFrom() {
        draw(0.8, -2.3);
        SigmoidCalibration fitted = SigmoidCalibration.fit(rawScores, defaulted).orElseThrow();
        assertEquals(0.8, fitted.slope(), 0.05);
        assertEquals(-2.3, fitted.intercept(), 0.05);
    }

    @Test
    void predictsAsManyDefaultsAsThereWere() {
        draw(1.1, -2.5);
        SigmoidCalibration fitted = SigmoidCalibration.fit(rawScores, defaulted).orElseThrow();
        double predicted = 0;
        double happened = 0;
        for (int i = 0; i < FILES; i++) {
            predicted += 1 - fitted.repaymentProbability(rawScores[i]);
            happened += defaulted[i] ? 1 : 0;
        }
        assertEquals(happened, predicted, 0.002 * happened);
    }

    @Test
    void fallsAsTheRawScoreRisesAndNeverReachesCertainty() {
        Calibration calibration = new SigmoidCalibration(0.9, -2);
        double before = 1;
        for (double raw = -50; raw <= 50; raw += 0.25) {
            double probability = calibration.repaymentProbability(raw);
            assertTrue(probability > 0 && probability < 1, () -> "certain: " + probability);
            assertTrue(probability <= before);
            before = probability;
        }
        assertTrue(calibration.repaymentProbability(0) < calibration.repaymentProbability(-0.1));
        assertTrue(calibration.repaymentProbability(Double.MAX_VALUE) > 0);
        assertTrue(calibration.repaymentProbability(-Double.MAX_VALUE) < 1);
    }

    @Test
    void hasNoneWhereScoresRunAgainstOutcomes() {
        draw(-0.8, -2);
        assertEquals(Optional.empty(), SigmoidCalibration.fit(rawScores, defaulted));
    }

    @Test
    void survivesScoresThatTellOutcomesApartCompletely() {
        SigmoidCalibration fitted = SigmoidCalibration.fit(
                        new double[] {-3, -2, -1, 1, 2, 3}, new boolean[] {false, false, false, true, true, true})
                .orElseThrow();
        assertTrue(fitted.repaymentProbability(-3) > 0.7 && fitted.repaymentProbability(3) < 0.3);
    }

    @Test
    void refusesALineThatDoesNotRise() {
        assertThrows(IllegalArgumentException.class, () -> new SigmoidCalibration(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new SigmoidCalibration(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new SigmoidCalibration(Double.POSITIVE_INFINITY, 0));
    }

    private void draw(double slope, double intercept) {
        Random random = new Random(3);
        for (int i = 0; i < FILES; i++) {
            rawScores[i] = 2 * random.nextGaussian();
            defaulted[i] = random.nextDouble() < 1 / (1 + Math.exp(-slope * rawScores[i] - intercept));
        }
    }
}
