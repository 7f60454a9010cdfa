package io.octroi.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a calculation as a formula that reads the same in every language. */
final class Formula {

    private static final Map<String, String> BETWEEN =
            Map.of("difference", " − ", "ratio", " / ", "product", " × ", "sum", " + ");

    private static final Map<String, String> COMPARISONS = Map.of("is", " = ", "above", " > ", "below", " < ");

    private Formula() {}

    /**
     * The formula of a call such as {@code ratio} or {@code above 30}.
     *
     * @param inputs the formulas of what it is calculated from
     */
    static String of(String call, List<String> inputs) {
        Call called = Call.of(call);
        String name = called.name();
        String argument = called.argument();
        if (BETWEEN.containsKey(name)) {
            return String.join(
                    BETWEEN.getOrDefault(name, ""),
                    inputs.stream().map(Formula::inBrackets).toList());
        }
        if (COMPARISONS.containsKey(name)) {
            return inBrackets(inputs.get(0)) + COMPARISONS.get(name) + argument.replace("|", " | ");
        }
        return switch (name) {
            case "excess" -> "max(" + inputs.get(0) + " − " + inputs.get(1) + ", 0)";
            case "weighted" -> weighted(argument.split(" ", -1), inputs);
            default -> name + "(" + String.join(", ", inputs) + ")";
        };
    }

    private static String weighted(String[] weights, List<String> inputs) {
        List<String> terms = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            terms.add((weights[i].equals("1") ? "" : weights[i] + " × ") + inBrackets(inputs.get(i)));
        }
        return String.join(" + ", terms);
    }

    private static String inBrackets(String formula) {
        return formula.matches("\\w+|\\w+\\(.*\\)") ? formula : "(" + formula + ")";
    }
}
