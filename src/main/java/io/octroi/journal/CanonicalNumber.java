package io.octroi.journal;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A number as RFC 8785 has it, which is as ECMAScript prints it: the fewest digits that read back as the same double, the
 * nearest of those, plain from 1e-6 to below 1e21. Java's own printing keeps digits too many before version 19.
 */
final class CanonicalNumber {

    private static final long EXACT = 1L << 53;
    private static final int PLAIN_BELOW = 21;
    private static final int PLAIN_ABOVE = -6;

    private CanonicalNumber() {}

    /** @throws IllegalArgumentException when it is not finite, or whole and beyond what a double holds exactly */
    static String of(Number number) {
        if (number instanceof Double || number instanceof Float) {
            return of(number.doubleValue());
        }
        boolean whole = number instanceof Long || number instanceof Integer || number instanceof Short;
        if (!whole || Math.abs(number.longValue()) > EXACT) {
            throw new IllegalArgumentException("write such a number as text: not every reader keeps it as it is");
        }
        return Long.toString(number.longValue());
    }

    private static String of(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no " + number);
        }
        if (Math.abs(number) < EXACT && number == Math.rint(number)) {
            return Long.toString((long) number);
        }
        BigDecimal digits = shortest(Math.abs(number));
        String sign = number < 0 ? "-" : "";
        int point = digits.precision() - digits.scale();
        boolean plain = point > PLAIN_ABOVE && point <= PLAIN_BELOW;
        return sign + (plain ? digits.toPlainString() : scientific(digits, point - 1));
    }

    /** Schubfach finds the fewest and nearest, but never fewer than two: 4.9E-324. Only there one digit may do instead of two. */
    private static BigDecimal shortest(double number) {
        BigDecimal digits = new BigDecimal(NumberOutput.toString(number, true)).stripTrailingZeros();
        if (number >= Double.MIN_NORMAL) {
            return digits;
        }
        BigDecimal one = digits.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return one.doubleValue() == number ? one : digits;
    }

    private static String scientific(BigDecimal digits, int exponent) {
        String all = digits.unscaledValue().toString();
        String fraction = all.length() == 1 ? "" : "." + all.substring(1);
        return all.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
