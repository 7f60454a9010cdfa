package io.octroi.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Draws a client's habits, which follow the client's traits, and how the loan asked for ended. */
final class Upbringing {

    private static final String OUTCOME = "OUTCOME";

    /** One line of {@code habits.csv}; without a trait it is about the outcome. */
    private record Leaning(Habit habit, Optional<Trait> trait, double weight) {

        private static Leaning of(CSVRecord line) {
            String on = line.get("on");
            return new Leaning(
                    Habit.valueOf(line.get("habit")),
                    on.equals(OUTCOME) ? Optional.empty() : Optional.of(Trait.valueOf(on)),
                    Double.parseDouble(line.get("weight")));
        }
    }

    private final List<Leaning> leanings = new ArrayList<>();
    private final double[] rest = new double[Habit.values().length];

    Upbringing() {
        double[] explained = new double[rest.length];
        for (CSVRecord line : Table.lines("habits.csv")) {
            Leaning leaning = Leaning.of(line);
            leanings.add(leaning);
            explained[leaning.habit.row()] += leaning.weight * leaning.weight;
        }
        for (int i = 0; i < rest.length; i++) {
            rest[i] = Math.sqrt(1 - explained[i]);
        }
    }

    Habits draw(Traits client, boolean defaulted, Chance chance) {
        double outcome = standardized(defaulted);
        double[] scores = new double[rest.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = rest[i] * chance.normal();
        }
        for (Leaning leaning : leanings) {
            double on = leaning.trait.map(client::score).orElse(outcome);
            scores[leaning.habit.row()] += leaning.weight * on;
        }
        return new Habits(scores);
    }

    private static double standardized(boolean defaulted) {
        double rate = PublishedStatistics.DEFAULT_RATE;
        return ((defaulted ? 1 : 0) - rate) / Math.sqrt(rate * (1 - rate));
    }
}
