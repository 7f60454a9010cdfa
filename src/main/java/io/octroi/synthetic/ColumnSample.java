package io.octroi.synthetic;

import java.util.HashMap;
import java.util.Map;

/** What one column of a folder holds: how often nothing, how often which value, how its numbers spread. */
final class ColumnSample {

    private final boolean counted;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Thinned numbers = new Thinned();
    private long rows;
    private long empty;
    private long never;

    /** @param counted whether each value is counted, rather than the numbers' spread told */
    ColumnSample(boolean counted) {
        this.counted = counted;
    }

    /** Takes in a cell, and gives its number: NaN without one. */
    double add(Column column, String text) {
        rows++;
        if (text.isEmpty()) {
            empty++;
            return Double.NaN;
        }
        double number = column.isNumber() ? Double.parseDouble(text) : Double.NaN;
        if (number == Row.NEVER) {
            never++;
        } else if (counted) {
            counts.merge(column.isNumber() ? column.text(number) : text, 1, Integer::sum);
        } else {
            numbers.add(number);
        }
        return number;
    }

    /** How many rows there are, with and without a value. */
    long rows() {
        return rows;
    }

    /** The share of rows without a value. */
    double missing() {
        return empty / (double) rows;
    }

    /** The share of rows whose day never comes, among those that have a value. */
    double never() {
        return never / (double) (rows - empty);
    }

    /** The share of a value among the rows that have one. */
    double share(String value) {
        return counts.getOrDefault(value, 0) / (double) (rows - empty - never);
    }

    /** The numbers, ascending. */
    double[] sorted() {
        return numbers.sorted();
    }
}
