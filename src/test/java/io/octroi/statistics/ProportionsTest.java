package io.octroi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProportionsTest {

    /** Newcombe, Two-sided Confidence Intervals for the Single Proportion, 1998: table I, method 3. */
    @Test
    void givesTheIntervalsThatWerePublished() {
        assertInterval(0.2553, 0.3662, Proportions.share(81, 263));
        assertInterval(0.0624, 0.1605, Proportions.share(15, 148));
        assertInterval(0.0000, 0.1611, Proportions.share(0, 20));
        assertInterval(0.0061, 0.1718, Proportions.share(1, 29));
    }

    @Test
    void staysWithinTheScaleAtItsEnds() {
        assertEquals(new Estimate(0, 0, Proportions.share(0, 20).high()), Proportions.share(0, 20));
        assertEquals(1, Proportions.share(3, 3).high());
        assertEquals(1, Proportions.share(3, 3).value());
    }

    @Test
    void refusesMoreEventsThanFiles() {
        assertThrows(IllegalArgumentException.class, () -> Proportions.share(3, 2));
        assertThrows(IllegalArgumentException.class, () -> Proportions.share(0, 0));
    }

    /** Worked out with Python from the paper's formulas: 30 of 100 against 60 of 120. */
    @Test
    void comparesTwoShares() {
        Estimate ratio = Proportions.ratio(Proportions.share(30, 100), Proportions.share(60, 120));
        assertEquals(0.6, ratio.value(), 1e-12);
        assertInterval(0.4217, 0.8424, ratio);
    }

    @Test
    void comparesSharesAtTheEndsOfTheScale() {
        Estimate nobody = Proportions.ratio(Proportions.share(0, 100), Proportions.share(60, 120));
        assertEquals(0, nobody.value());
        assertEquals(0, nobody.low());
        assertTrue(nobody.high() > 0.05 && nobody.high() < 0.1, nobody.toString());
        Estimate everybody = Proportions.ratio(Proportions.share(100, 100), Proportions.share(100, 100));
        assertEquals(1, everybody.value());
        assertTrue(everybody.low() < 0.97 && everybody.high() > 1.03, everybody.toString());
    }

    @Test
    void refusesToDivideByWhatMayBeNothing() {
        Estimate some = Proportions.share(5, 10);
        assertThrows(IllegalArgumentException.class, () -> Proportions.ratio(some, Proportions.share(0, 10)));
    }

    private static void assertInterval(double low, double high, Estimate estimate) {
        assertEquals(low, estimate.low(), 5e-5);
        assertEquals(high, estimate.high(), 5e-5);
    }
}
