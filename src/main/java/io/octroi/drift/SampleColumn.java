package io.octroi.drift;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One column of a sample, row by row: numbers, or texts by their codes; NaN where a value is missing. It begins as numbers,
 * and becomes texts with the first value that is no number.
 */
final class SampleColumn {

    private static final int CHUNK = 1 << 12;

    /** More different texts than that are no categories, and are not told apart. */
    private static final int MOST_TEXTS = 100_000;

    private static final double WHOLE_UNTIL = 1L << 53;

    private final List<double[]> chunks = new ArrayList<>();
    private final Map<String, Integer> codes = new LinkedHashMap<>();
    private int rows;
    private boolean texts;
    private boolean decimals;

    void add(double number) {
        if (texts && !Double.isNaN(number)) {
            add(text(number));
            return;
        }
        decimals |= number != Math.rint(number);
        append(number);
    }

    void add(String text) {
        if (!texts) {
            texts = true;
            recode();
        }
        append(code(text));
    }

    /** Notes that a whole number was written with a decimal point, as columns that may hold others are. */
    void noteDecimals() {
        decimals = true;
    }

    int rows() {
        return rows;
    }

    double value(int row) {
        return chunks.get(row / CHUNK)[row % CHUNK];
    }

    boolean isText() {
        return texts;
    }

    /** Whether each value is there, and is a whole number written as one. */
    boolean isWhole() {
        return !texts && !decimals;
    }

    /** The texts in the order of their codes. */
    List<String> texts() {
        return List.copyOf(codes.keySet());
    }

    /** The values that are there and finite, in the rows' order. */
    double[] present() {
        double[] present = new double[rows];
        int size = 0;
        for (int row = 0; row < rows; row++) {
            double value = value(row);
            if (Double.isFinite(value)) {
                present[size++] = value;
            }
        }
        return Arrays.copyOf(present, size);
    }

    /** The same column with every number as a text. */
    SampleColumn asTexts() {
        if (texts) {
            return this;
        }
        SampleColumn column = new SampleColumn();
        column.texts = true;
        IntStream.range(0, rows).mapToDouble(this::value).forEach(column::add);
        return column;
    }

    private void append(double value) {
        if (rows % CHUNK == 0) {
            chunks.add(new double[CHUNK]);
        }
        chunks.get(rows / CHUNK)[rows % CHUNK] = value;
        rows++;
    }

    private void recode() {
        for (int row = 0; row < rows; row++) {
            double number = value(row);
            if (!Double.isNaN(number)) {
                chunks.get(row / CHUNK)[row % CHUNK] = code(text(number));
            }
        }
    }

    private int code(String text) {
        Integer known = codes.get(text);
        if (known != null) {
            return known;
        }
        int next = codes.size();
        if (next < MOST_TEXTS) {
            codes.put(text, next);
        }
        return next;
    }

    private static String text(double number) {
        return number == Math.rint(number) && Math.abs(number) < WHOLE_UNTIL
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
