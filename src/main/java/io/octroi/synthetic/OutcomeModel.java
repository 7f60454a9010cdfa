package io.octroi.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * How likely an invented client is to default: the logistic function of a sum of curves of numbers and levels of categories.
 * Its weights were fitted once, so that the default rates by tenth of each number and by category come out as published.
 */
final class OutcomeModel {

    private final List<RiskCurve> curves = new ArrayList<>();
    private final Map<String, Map<String, Double>> levels = new LinkedHashMap<>();
    private double intercept;

    OutcomeModel() {
        Map<String, List<CSVRecord>> knots = new LinkedHashMap<>();
        for (CSVRecord line : Table.lines("outcome.csv")) {
            String of = line.get("of");
            switch (line.get("kind")) {
                case "intercept" -> intercept = weight(line);
                case "level" ->
                    levels.computeIfAbsent(of, c -> new LinkedHashMap<>()).put(line.get("at"), weight(line));
                case "curve" ->
                    knots.computeIfAbsent(of, c -> new ArrayList<>()).add(line);
                default -> throw new IllegalStateException("no kind of term: " + line);
            }
        }
        knots.forEach((of, lines) -> curves.add(curve(new Quantity(of), lines)));
    }

    /** The probability of default, from 0 to 1. */
    double probability(Draft draft) {
        double logOdds = intercept;
        for (RiskCurve curve : curves) {
            logOdds += curve.of(draft);
        }
        for (Map.Entry<String, Map<String, Double>> level : levels.entrySet()) {
            logOdds += level.getValue().getOrDefault(draft.text(level.getKey()), 0.0);
        }
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** A line without a knot is for clients whose quantity is missing. */
    private static RiskCurve curve(Quantity quantity, List<CSVRecord> lines) {
        List<CSVRecord> knots =
                lines.stream().filter(line -> !line.get("at").isEmpty()).toList();
        double whenMissing = lines.stream()
                .filter(line -> line.get("at").isEmpty())
                .mapToDouble(OutcomeModel::weight)
                .findFirst()
                .orElse(0);
        return new RiskCurve(
                quantity,
                new Polyline(
                        knots.stream()
                                .mapToDouble(line -> Double.parseDouble(line.get("at")))
                                .toArray(),
                        knots.stream().mapToDouble(OutcomeModel::weight).toArray()),
                whenMissing);
    }

    private static double weight(CSVRecord line) {
        return Double.parseDouble(line.get("weight"));
    }
}
