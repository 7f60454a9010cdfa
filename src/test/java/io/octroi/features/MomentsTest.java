package io.octroi.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MomentsTest {

    private static final double EXACT = 1e-12;

    @Test
    void knowsMeanAndSpread() {
        assertEquals(5, Moments.mean(new double[] {2, 4, 4, 4, 5, 5, 7, 9}), EXACT);
        assertEquals(4, Moments.populationVariance(new double[] {2, 4, 4, 4, 5, 5, 7, 9}), EXACT);
        assertEquals(Math.sqrt(32.0 / 7), Moments.sampleDeviation(new double[] {2, 4, 4, 4, 5, 5, 7, 9}), EXACT);
    }

    @Test
    void hasNoSampleDeviationOfASingleValue() {
        assertEquals(Double.NaN, Moments.sampleDeviation(new double[] {3}));
        assertEquals(0, Moments.populationVariance(new double[] {3}));
    }

    @Test
    void findsTheMiddle() {
        assertEquals(3, Moments.median(new double[] {1, 3, 8}));
        assertEquals(2.5, Moments.median(new double[] {1, 2, 3, 8}));
    }

    @Test
    void agreesWithPublishedKurtosis() {
        assertEquals(-1.2, Moments.kurtosis(new double[] {1, 2, 3, 4, 5}), EXACT);
        double[] oneAmongTwenty = new double[20];
        oneAmongTwenty[7] = 1;
        assertEquals(20, Moments.kurtosis(oneAmongTwenty), EXACT);
        assertEquals(0, Moments.kurtosis(new double[20]), "nothing varies");
    }
}
