package io.octroi.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelDensityTest {

    private static final double[] SAMPLE = {1, 2, 2.5, 4, 7.5, 8};

    @Test
    void equalsScipysGaussianKde() {
        double[] byScipy = {0.0692528890854398, 0.1154392842567271, 0.08681378200835552, 0.0361148433104499};

        KernelDensity density = new KernelDensity(SAMPLE);

        assertArrayEquals(byScipy, density.at(new double[] {0, 2.25, 5, 10}), 1e-15);
    }

    @Test
    void integratesToOne() {
        KernelDensity density = new KernelDensity(SAMPLE);

        double area = IntStream.range(-2000, 3000)
                .mapToDouble(i -> density.at(i * 0.01) * 0.01)
                .sum();

        assertEquals(1, area, 1e-6);
    }

    @Test
    void isAbsentForASampleWithoutSpread() {
        assertTrue(KernelDensity.of(new double[] {}).isEmpty());
        assertTrue(KernelDensity.of(new double[] {3}).isEmpty());
        assertTrue(KernelDensity.of(new double[] {0.1, 0.1, 0.1}).isEmpty());
        assertTrue(KernelDensity.of(new double[] {1, 2, Double.NaN}).isEmpty());
        assertTrue(KernelDensity.of(new double[] {0.1, 0.1, 0.2}).isPresent());
    }

    @Test
    void refusesToBeBuiltFromASampleWithoutSpread() {
        assertThrows(IllegalArgumentException.class, () -> new KernelDensity(new double[] {5, 5}));
    }

    @Test
    void keepsItsOwnCopyOfTheSample() {
        double[] sample = SAMPLE.clone();
        KernelDensity density = new KernelDensity(sample);
        double before = density.at(2);

        sample[0] = 1_000;

        assertEquals(before, density.at(2));
    }
}
