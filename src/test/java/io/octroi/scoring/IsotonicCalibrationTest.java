package io.octroi.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.octroi.scoring.IsotonicCalibration.Knot;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class IsotonicCalibrationTest {

    private static final int FILES = 40_000;

    private final double[] rawScores = new double[FILES];
    private final boolean[] defaulted = new boolean[FILES];

    @Test
    void followsRatesThatNoSigmoidHas() {
        draw(IsotonicCalibrationTest::twoSteps);
        IsotonicCalibration fitted =
                IsotonicCalibration.fit(rawScores, defaulted).orElseThrow();
        for (double raw : new double[] {-2, -0.7, 0.7, 2}) {
            assertEquals(twoSteps(raw), 1 - fitted.repaymentProbability(raw), 0.02, "at " + raw);
        }
    }

    @Test
    void predictsAsManyDefaultsAsThereWere() {
        draw(IsotonicCalibrationTest::twoSteps);
        IsotonicCalibration fitted =
                IsotonicCalibration.fit(rawScores, defaulted).orElseThrow();
        double predicted = 0;
        double happened = 0;
        for (int i = 0; i < FILES; i++) {
            predicted += 1 - fitted.repaymentProbability(rawScores[i]);
            happened += defaulted[i] ? 1 : 0;
        }
        assertEquals(happened, predicted, 0.02 * happened);
    }

    @Test
    void neverRisesWithTheRawScoreAndIsNeverCertain() {
        IsotonicCalibration calibration =
                new IsotonicCalibration(List.of(new Knot(-3, 0), new Knot(0, 0.1), new Knot(1, 0.1), new Knot(4, 1)));
        double before = 1;
        for (double raw = -10; raw <= 10; raw += 0.125) {
            double probability = calibration.repaymentProbability(raw);
            assertTrue(probability > 0 && probability < 1 && probability <= before, "at " + raw);
            before = probability;
        }
        assertEquals(0.95, calibration.repaymentProbability(-1.5), 1e-12, "half-way between two knots");
        assertTrue(calibration.repaymentProbability(Double.MAX_VALUE) > 0);
        assertTrue(calibration.repaymentProbability(-Double.MAX_VALUE) < 1);
    }

    @Test
    void claimsNoRateOfNothingFromAFewFiles() {
        for (int i = 0; i < FILES; i++) {
            rawScores[i] = i;
            defaulted[i] = i >= FILES / 2 && i % 5 == 0;
        }
        double safest =
                IsotonicCalibration.fit(rawScores, defaulted).orElseThrow().repaymentProbability(0);
        assertTrue(safest < 1 - Calibration.LEAST_DOUBT && safest > 0.99, "safest " + safest);
    }

    @Test
    void hasNoneWhereScoresRunAgainstOutcomesOrFilesAreFew() {
        draw(raw -> raw < 0 ? 0.3 : 0.05);
        assertEquals(Optional.empty(), IsotonicCalibration.fit(rawScores, defaulted));
        assertEquals(
                Optional.empty(), IsotonicCalibration.fit(new double[] {1, 2, 3}, new boolean[] {false, true, true}));
    }

    @Test
    void refusesKnotsThatDoNotRise() {
        Knot knot = new Knot(0, 0.2);
        assertThrows(IllegalArgumentException.class, () -> new IsotonicCalibration(List.of(knot)));
        assertThrows(IllegalArgumentException.class, () -> new IsotonicCalibration(List.of(knot, knot)));
        assertThrows(IllegalArgumentException.class, () -> new IsotonicCalibration(List.of(knot, new Knot(1, 0.1))));
        assertThrows(IllegalArgumentException.class, () -> new Knot(0, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Knot(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Knot(0, 1.5));
    }

    private static double twoSteps(double raw) {
        return raw < -0.2 ? 0.02 : raw < 0.2 ? 0.08 : 0.3;
    }

    private void draw(DoubleUnaryOperator rate) {
        Random random = new Random(3);
        for (int i = 0; i < FILES; i++) {
            rawScores[i] = 2 * random.nextGaussian();
            defaulted[i] = random.nextDouble() < rate.applyAsDouble(rawScores[i]);
        }
    }
}
