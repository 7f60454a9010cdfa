package io.octroi.commands;

import io.octroi.training.Budget;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How long a training may take. */
final class BudgetOption {

    @Option(
            names = "--budget",
            paramLabel = "B",
            description = "quick (one recipe), standard (all candidates, six settings each) or thorough (25 settings);"
                    + " default: ${DEFAULT-VALUE}")
    private String word = "quick";

    Budget budget() {
        return Arrays.stream(Budget.values())
                .filter(budget -> written(budget).equals(word))
                .findFirst()
                .orElseThrow(() -> UnusableOption.unknownWord("--budget", word, words()));
    }

    private static List<String> words() {
        return Arrays.stream(Budget.values()).map(BudgetOption::written).toList();
    }

    private static String written(Budget budget) {
        return budget.name().toLowerCase(Locale.ROOT);
    }
}
