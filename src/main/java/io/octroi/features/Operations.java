package io.octroi.features;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * How a derived feature comes from its inputs, under the names the catalogue file uses.
 *
 * <p>A missing input gives a missing value; known_sum and minimum to sample_deviation look at the known inputs alone. An operation
 * never changes its meaning: a new meaning takes a new name, so that the catalogue's version tells.
 */
final class Operations {

    /** A Julian year: what the seed project divides days by. */
    private static final double DAYS_PER_YEAR = 365.25;

    private static final Map<String, Operation> BY_NAME = Map.ofEntries(
            Map.entry("ratio", two((dividend, divisor) -> dividend / divisor)),
            Map.entry("difference", two((minuend, subtrahend) -> minuend - subtrahend)),
            Map.entry("per_year", two((amount, days) -> amount / (days / DAYS_PER_YEAR))),
            Map.entry("nonzero", all(values -> values[0] == 0 ? Double.NaN : values[0])),
            Map.entry("sum", all(values -> Arrays.stream(values).sum())),
            Map.entry("product", all(Operations::product)),
            Map.entry("weighted", Operations::weighted),
            Map.entry("is", Operations::indicator),
            Map.entry("minimum", known(values -> values[0])),
            Map.entry("maximum", known(values -> values[values.length - 1])),
            Map.entry("known_sum", known(values -> Arrays.stream(values).sum())),
            Map.entry("mean", known(Moments::mean)),
            Map.entry("median", known(Moments::median)),
            Map.entry("population_variance", known(Moments::populationVariance)),
            Map.entry("sample_deviation", known(Moments::sampleDeviation)),
            Map.entry("kurtosis", all(Moments::kurtosis)));

    private Operations() {}

    /**
     * The reading that a call such as {@code ratio} or {@code is Working} makes of its inputs.
     *
     * @throws IllegalArgumentException when there is no such operation
     */
    static Reading of(String call, List<Entry> inputs) {
        Call called = Call.of(call);
        Operation operation = Optional.ofNullable(BY_NAME.get(called.name()))
                .orElseThrow(() -> new IllegalArgumentException("there is no operation " + call));
        Reading reading = operation.over(inputs, called);
        return (form, history) -> {
            double value = reading.of(form, history);
            return Double.isInfinite(value) ? Double.NaN : value;
        };
    }

    /** One kind of calculation, told which inputs it works on. */
    @FunctionalInterface
    private interface Operation {
        Reading over(List<Entry> inputs, Call call);
    }

    private static Operation two(DoubleBinaryOperator operator) {
        return (inputs, call) -> {
            Reading left = inputs.get(0).reading();
            Reading right = inputs.get(1).reading();
            return (form, history) -> operator.applyAsDouble(left.of(form, history), right.of(form, history));
        };
    }

    private static Operation all(ToDoubleFunction<double[]> function) {
        return (inputs, call) -> {
            Reading[] readings = inputs.stream().map(Entry::reading).toArray(Reading[]::new);
            return (form, history) -> {
                double[] values = new double[readings.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = readings[i].of(form, history);
                }
                return function.applyAsDouble(values);
            };
        };
    }

    /** Works on the known values, in ascending order. */
    private static Operation known(ToDoubleFunction<double[]> function) {
        return all(values -> {
            Arrays.sort(values); // NaN sorts last
            int known = values.length;
            while (known > 0 && Double.isNaN(values[known - 1])) {
                known--;
            }
            return known == 0 ? Double.NaN : function.applyAsDouble(Arrays.copyOf(values, known));
        });
    }

    private static double product(double[] factors) {
        double product = 1;
        for (double factor : factors) {
            product *= factor;
        }
        return product;
    }

    private static Reading weighted(List<Entry> inputs, Call call) {
        double[] weights = call.numbers();
        return all(values -> {
                    double sum = 0;
                    for (int i = 0; i < values.length; i++) {
                        sum += weights[i] * values[i];
                    }
                    return sum;
                })
                .over(inputs, call);
    }

    /** 1 or 0; a category that is missing is not the one asked for, as in the seed project. */
    private static Reading indicator(List<Entry> inputs, Call call) {
        Entry category = inputs.get(0);
        String text = call.argument();
        int wanted = category.feature()
                .code(text)
                .orElseThrow(
                        () -> new IllegalArgumentException(category.feature().id() + " has no category " + text));
        return (form, history) -> category.reading().of(form, history) == wanted ? 1 : 0;
    }
}
