package io.octroi.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DeviationTest {

    @Test
    void allowsWhatChanceExplainsBesidesTheBound() {
        assertFalse(found(0.53).isBeyondBound());
        assertTrue(found(0.56).isBeyondBound());
        assertFalse(found(0.56).isTooWide());
        assertTrue(found(0.58).isTooWide());
        assertEquals(1.2, found(0.584).width(), 1e-9);
    }

    @Test
    void measuresBelowAsAbove() {
        assertTrue(found(0.42).isTooWide());
        assertTrue(found(0.44).isBeyondBound());
        assertFalse(found(0.44).isTooWide());
    }

    @Test
    void takesNothingFoundForTooFarOff() {
        assertTrue(found(Double.NaN).isTooWide());
    }

    private static Deviation found(double found) {
        return new Deviation("table", "COLUMN", Deviation.Figure.SHARE, "", 0.5, found, 0.04, 0.03);
    }
}
