package io.octroi.exploration;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers taken from the data, with so few digits that they are nobody's. */
final class Rounded {

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private Rounded() {}

    static double of(double value) {
        return new BigDecimal(value).round(FOUR_DIGITS).doubleValue();
    }
}
