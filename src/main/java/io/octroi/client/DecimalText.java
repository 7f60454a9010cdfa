package io.octroi.client;

/**
 * Tells a plain decimal number from everything else Java would also parse, such as {@code NaN}, {@code 0x1p3} or
 * {@code 12d}.
 */
public final class DecimalText {

    /** No number a double tells from 0 or holds at all needs a longer exponent, and a longer one is more than decimals hold. */
    private static final int LONGEST_EXPONENT = 4;

    private DecimalText() {}

    /** Optional sign, digits with at most one point, optional exponent of at most four digits; the whole text. */
    public static boolean isPlain(String text) {
        int i = afterSign(text, 0);
        int whole = afterDigits(text, i);
        int digits = whole - i;
        i = whole;
        if (i < text.length() && text.charAt(i) == '.') {
            int fraction = afterDigits(text, i + 1);
            digits += fraction - i - 1;
            i = fraction;
        }
        if (digits == 0) {
            return false;
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int from = afterSign(text, i + 1);
            i = afterDigits(text, from);
            return i > from && i - from <= LONGEST_EXPONENT && i == text.length();
        }
        return i == text.length();
    }

    /**
     * The number a field's text stands for, the nearest double; NaN when the text is empty.
     *
     * @throws UnreadableField when it is no plain decimal number, or too large for a double
     */
    public static double number(String field, String text) {
        if (text.isEmpty()) {
            return Double.NaN;
        }
        double fast = ShortDecimal.read(text);
        if (!Double.isNaN(fast)) {
            return fast;
        }
        if (!isPlain(text)) {
            throw new UnreadableField(field, "is not a number");
        }
        double number = Double.parseDouble(text);
        if (Double.isInfinite(number)) {
            throw new UnreadableField(field, "is too large a number");
        }
        return number;
    }

    private static int afterSign(String text, int i) {
        return i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+') ? i + 1 : i;
    }

    private static int afterDigits(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i;
    }
}
