package io.octroi.synthetic;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.LongStream;

/**
 * What is published of one column of the application form.
 *
 * @param name its name in the files
 * @param decimals how many decimals its numbers may have, at least one of which is written; 0 for whole numbers, absent for
 *     categories
 * @param missing the share of clients without a value
 * @param correlation with the outcome, 1 being a default; absent for categories and constants
 */
record Column(String name, OptionalInt decimals, double missing, OptionalDouble correlation) {

    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> power * 10).limit(16).toArray();

    boolean isNumber() {
        return decimals.isPresent();
    }

    /** The number as near as its decimals allow. */
    double rounded(double number) {
        return Math.rint(number * scale()) / scale();
    }

    /** The number as the files write it: {@code -9461} for a whole number, {@code 24700.5} or {@code 0.0} for another. */
    String text(double number) {
        StringBuilder text = new StringBuilder();
        appendTo(text, number);
        return text.toString();
    }

    /** Appends {@link #text}. */
    void appendTo(StringBuilder text, double number) {
        long scaled = (long) Math.rint(Math.abs(number) * scale());
        if (number < 0 && scaled != 0) {
            text.append('-');
        }
        text.append(scaled / scale());
        if (decimals.orElseThrow() > 0) {
            appendFraction(text.append('.'), scaled % scale());
        }
    }

    private long scale() {
        return POWERS_OF_TEN[decimals.orElseThrow()];
    }

    /** At least one digit, then no zeros at the end. */
    private void appendFraction(StringBuilder text, long fraction) {
        long rest = fraction;
        int place = decimals.orElseThrow() - 1;
        do {
            text.append((char) ('0' + rest / POWERS_OF_TEN[place]));
            rest %= POWERS_OF_TEN[place];
            place--;
        } while (rest > 0);
    }
}
