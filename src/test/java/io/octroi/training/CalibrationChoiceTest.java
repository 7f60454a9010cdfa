package io.octroi.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.octroi.scoring.IsotonicCalibration;
import io.octroi.scoring.SigmoidCalibration;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationChoiceTest {

    private static final int FILES = 30_000;

    private final double[] rawScores = new double[FILES];
    private final boolean[] defaulted = new boolean[FILES];

    @Test
    void keepsTheSigmoidThatOutcomesWereDrawnFrom() {
        draw(raw -> 1 / (1 + Math.exp(-0.8 * raw + 2)));
        CalibrationChoice choice = choice().orElseThrow();
        assertInstanceOf(SigmoidCalibration.class, choice.calibration());
        assertEquals(10, choice.reliability().size());
        choice.reliability().forEach(bin -> assertEquals(bin.predicted(), bin.observed(), 0.03));
    }

    @Test
    void followsTheRatesWhereNoSigmoidFits() {
        draw(raw -> raw < 0 ? 0.02 : 0.3);
        assertInstanceOf(IsotonicCalibration.class, choice().orElseThrow().calibration());
    }

    @Test
    void choosesNoneWhereScoresRunAgainstOutcomes() {
        draw(raw -> raw < 0 ? 0.3 : 0.02);
        assertEquals(Optional.empty(), choice());
    }

    private Optional<CalibrationChoice> choice() {
        return CalibrationChoice.between(rawScores, defaulted);
    }

    private void draw(DoubleUnaryOperator rate) {
        Random random = new Random(9);
        for (int i = 0; i < FILES; i++) {
            rawScores[i] = 2 * random.nextGaussian();
            defaulted[i] = random.nextDouble() < rate.applyAsDouble(rawScores[i]);
        }
    }
}
