package io.octroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RunningCorrelationTest {

    @Test
    void comesToWhatWholeColumnsGive() {
        Random random = new Random(3);
        double[] x = new double[500];
        double[] y = new double[500];
        RunningCorrelation running = new RunningCorrelation();
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextInt(7) == 0 ? Double.NaN : 1e5 + random.nextGaussian();
            y[i] = random.nextInt(9) == 0 ? Double.NaN : x[i] + 2 * random.nextGaussian();
            running.add(x[i], y[i]);
        }
        assertEquals(Correlation.pearson(x, y).orElseThrow(), running.value().orElseThrow(), 1e-9);
    }

    @Test
    void isAbsentWhereAColumnNeverVaries() {
        RunningCorrelation running = new RunningCorrelation();
        running.add(0.1, 1);
        running.add(0.1, 2);
        running.add(Double.NaN, 3);
        assertTrue(running.value().isEmpty());
    }
}
