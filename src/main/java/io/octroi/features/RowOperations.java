package io.octroi.features;

import io.octroi.client.HistoryTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a value of a row comes from its columns, under the names that {@code history-values.csv} uses.
 *
 * <p>A missing input gives a missing value, as does a division by zero. An operation never changes its meaning: a new
 * meaning takes a new name, so that the catalogue's version tells. Each has a loop of its own: a call for every row
 * would cost more than what it calculates.
 */
final class RowOperations {

    private static final Map<String, Function<double[], RowOperation>> BY_NAME = Map.ofEntries(
            Map.entry("difference", numbers -> RowOperations::difference),
            Map.entry("excess", numbers -> RowOperations::excess),
            Map.entry("ratio", numbers -> RowOperations::ratio),
            Map.entry("product", numbers -> RowOperations::product),
            Map.entry("weighted", numbers -> (result, inputs, rows) -> weigh(result, inputs, rows, numbers)),
            Map.entry("above", numbers -> (result, inputs, rows) -> compare(result, inputs[0], rows, 1, numbers[0])),
            Map.entry("below", numbers -> (result, inputs, rows) -> compare(result, inputs[0], rows, -1, numbers[0])),
            Map.entry("known", numbers -> RowOperations::known));

    private RowOperations() {}

    /**
     * The operation that a call such as {@code ratio}, {@code above 30} or {@code is Active|Sold} stands for.
     *
     * @throws IllegalArgumentException when there is no such operation, or no such category
     */
    static RowOperation of(String call, List<String> inputs, HistoryTable table) {
        Call called = Call.of(call);
        if (called.name().equals("is")) {
            return indicator(codes(table, inputs.get(0), called.argument()));
        }
        return Optional.ofNullable(BY_NAME.get(called.name()))
                .orElseThrow(() -> new IllegalArgumentException("there is no operation " + call))
                .apply(called.numbers());
    }

    private static boolean[] codes(HistoryTable table, String column, String texts) {
        List<String> categories = table.column(column).categories();
        boolean[] wanted = new boolean[categories.size()];
        for (String text : texts.split("\\|", -1)) {
            int code = categories.indexOf(text);
            if (code < 0) {
                throw new IllegalArgumentException(column + " has no category " + text);
            }
            wanted[code] = true;
        }
        return wanted;
    }

    /** 1 or 0; a category that is missing is not the one asked for, as in the seed project. */
    private static RowOperation indicator(boolean[] wanted) {
        return (result, inputs, rows) -> {
            double[] codes = inputs[0];
            for (int i = 0; i < rows; i++) {
                result[i] = codes[i] >= 0 && wanted[(int) codes[i]] ? 1 : 0;
            }
        };
    }

    private static void difference(double[] result, double[][] inputs, int rows) {
        double[] minuends = inputs[0];
        double[] subtrahends = inputs[1];
        for (int i = 0; i < rows; i++) {
            result[i] = minuends[i] - subtrahends[i];
        }
    }

    /** By how much the first is above the second, or 0. */
    private static void excess(double[] result, double[][] inputs, int rows) {
        difference(result, inputs, rows);
        for (int i = 0; i < rows; i++) {
            if (result[i] < 0) {
                result[i] = 0;
            }
        }
    }

    private static void ratio(double[] result, double[][] inputs, int rows) {
        double[] dividends = inputs[0];
        double[] divisors = inputs[1];
        for (int i = 0; i < rows; i++) {
            result[i] = divisors[i] == 0 ? Double.NaN : dividends[i] / divisors[i];
        }
    }

    private static void product(double[] result, double[][] inputs, int rows) {
        for (int i = 0; i < rows; i++) {
            result[i] = inputs[0][i] * inputs[1][i];
        }
    }

    private static void weigh(double[] result, double[][] inputs, int rows, double[] weights) {
        Arrays.fill(result, 0, rows, 0);
        for (int input = 0; input < weights.length; input++) {
            for (int i = 0; i < rows; i++) {
                result[i] += weights[input] * inputs[input][i];
            }
        }
    }

    /** 1 where the value lies beyond the limit in that direction, 0 where it does not. */
    private static void compare(double[] result, double[] values, int rows, int direction, double limit) {
        for (int i = 0; i < rows; i++) {
            double beyond = direction * (values[i] - limit);
            result[i] = beyond > 0 ? 1 : beyond <= 0 ? 0 : Double.NaN;
        }
    }

    private static void known(double[] result, double[][] inputs, int rows) {
        for (int i = 0; i < rows; i++) {
            result[i] = Double.isNaN(inputs[0][i]) ? 0 : 1;
        }
    }
}
