package io.octroi.synthetic;

import java.util.HashMap;
import java.util.Map;

/** What one column of a folder holds: how often nothing, how often which value, how its numbers spread. */
final class ColumnSample {

    private final Column column;
    private final boolean counted;
    private final Map<String, Integer> texts = new HashMap<>();
    private final Thinned numbers = new Thinned();
    private long rows;
    private long empty;
    private long never;

    /** @param counted whether each value is counted, rather than the numbers' spread told */
    ColumnSample(Column column, boolean counted) {
        this.column = column;
        this.counted = counted;
    }

    /** Takes in a cell, and gives its number: NaN without one. */
    double add(String text) {
        rows++;
        if (text.isEmpty()) {
            empty++;
            return Double.NaN;
        }
        double number = column.isNumber() ? Double.parseDouble(text) : Double.NaN;
        if (number == Row.NEVER) {
            never++;
        } else if (counted) {
            texts.merge(text, 1, Integer::sum);
        } else {
            numbers.add(number);
        }
        return number;
    }

    /** The share of rows without a value. */
    double missing() {
        return empty / (double) rows;
    }

    /** The share of rows whose day never comes, among those that have a value. */
    double never() {
        return never / (double) (rows - empty);
    }

    /** The share of each value among the rows that have one; numbers are written as the column writes them. */
    Map<String, Double> shares() {
        Map<String, Double> shares = new HashMap<>();
        texts.forEach((text, count) -> shares.merge(
                column.isNumber() ? column.text(Double.parseDouble(text)) : text,
                count / (double) (rows - empty - never),
                Double::sum));
        return shares;
    }

    /** The numbers, ascending. */
    double[] sorted() {
        return numbers.sorted();
    }
}
