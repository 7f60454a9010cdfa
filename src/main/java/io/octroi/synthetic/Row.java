package io.octroi.synthetic;

import io.octroi.client.HistoryTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One row of a table of credit history while it is being invented; what is not filled in is missing. */
final class Row {

    /** What the files say instead of a day that never comes. */
    static final double NEVER = 365243;

    private final HistoryTable table;
    private final PublishedStatistics statistics;
    private final List<Column> columns;
    private final Map<String, Integer> positions = new HashMap<>();
    private final double[] numbers;
    private final String[] texts;

    Row(HistoryTable table) {
        this.table = table;
        this.statistics = PublishedStatistics.of(table);
        this.columns = List.copyOf(statistics.columns());
        columns.forEach(column -> positions.put(column.name(), positions.size()));
        this.numbers = new double[columns.size()];
        this.texts = new String[columns.size()];
        clear();
    }

    HistoryTable table() {
        return table;
    }

    Row clear() {
        Arrays.fill(numbers, Double.NaN);
        Arrays.fill(texts, "");
        return this;
    }

    /** Fills in a number; it is rounded as the files write it. */
    Row number(String column, double number) {
        int position = position(column);
        numbers[position] = columns.get(position).rounded(number);
        return this;
    }

    /** Fills in the number of a client, a credit or a loan. */
    Row key(String column, long number) {
        numbers[position(column)] = (double) number;
        return this;
    }

    Row category(String column, String category) {
        texts[position(column)] = category;
        return this;
    }

    /** Fills in what stands at that place, from 0 to 1, when the rows that have a value are lined up by it. */
    Row at(String column, double place) {
        if (statistics.column(column).isNumber()) {
            return number(column, numberAt(column, place));
        }
        return category(column, statistics.shares(column).at(place));
    }

    /** The number that stands at a place, not filled in. */
    double numberAt(String column, double place) {
        return statistics
                .findShares(column)
                .map(few -> Double.parseDouble(few.at(place)))
                .orElseGet(() -> statistics.marginal(column).at(place));
    }

    /** The number filled in, NaN when missing. */
    double number(String column) {
        return numbers[position(column)];
    }

    /** The category filled in, empty when missing. */
    String text(String column) {
        return texts[position(column)];
    }

    /** Writes the row as a line of its file. */
    void appendTo(StringBuilder line) {
        for (int i = 0; i < numbers.length; i++) {
            if (i > 0) {
                line.append(',');
            }
            if (!Double.isNaN(numbers[i])) {
                columns.get(i).appendTo(line, numbers[i]);
            } else if (texts[i].indexOf(',') >= 0) {
                line.append('"').append(texts[i]).append('"');
            } else {
                line.append(texts[i]);
            }
        }
        line.append('\n');
    }

    private int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException(table.title() + " has no column " + column);
        }
        return position;
    }
}
