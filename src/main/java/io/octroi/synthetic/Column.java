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
        long scaled = (long) Math.rint(Math.abs(number) * scale());
        String sign = number < 0 && scaled != 0 ? "-" : "";
        String whole = sign + scaled / scale();
        return decimals.orElseThrow() == 0 ? whole : whole + "." + fraction(scaled % scale(), decimals.orElseThrow());
    }

    private long scale() {
        return POWERS_OF_TEN[decimals.orElseThrow()];
    }

    private static String fraction(long digits, int places) {
        StringBuilder text = new StringBuilder(places).append(digits);
        while (text.length() < places) {
            text.insert(0, '0');
        }
        int end = places;
        while (end > 1 && text.charAt(end - 1) == '0') {
            end--;
        }
        return text.substring(0, end);
    }
}
