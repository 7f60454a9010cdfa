package io.octroi.training;

import io.octroi.scoring.CostMatrix;
import io.octroi.statistics.Bootstrap;
import io.octroi.statistics.Bootstrap.Interval;
import io.octroi.statistics.RankedOutcomes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Candidates beside one another, on clients that had no say in what they are judged by. The first row is what the inner
 * folds chose in each part, whoever that was: the honest figure of the whole procedure.
 */
final class Comparison {

    private static final int DRAWS = 500;

    private final List<Candidate> candidates;
    private final List<Standing> standings;
    private final boolean[] defaulted;
    private final CostMatrix costs;
    private final Bootstrap bootstrap;

    /** @param standings of each part and candidate */
    Comparison(List<Candidate> candidates, List<Standing> standings, boolean[] defaulted, CostMatrix costs, long seed) {
        this.candidates = candidates;
        this.standings = standings;
        this.defaulted = defaulted.clone();
        this.costs = costs;
        this.bootstrap = new Bootstrap(defaulted.length, DRAWS, seed);
    }

    /** The standing that is packed: the inner folds' choice in the part of all clients. */
    Standing winner() {
        return preferred(0);
    }

    /** Out of fold, each client as judged by their part's choice. */
    OutOfFold chosen() {
        OutOfFold judged = new OutOfFold(defaulted);
        parts().forEach(part -> preferred(part).judge(judged));
        return judged;
    }

    OutOfFold of(Candidate candidate) {
        OutOfFold judged = new OutOfFold(defaulted);
        of(candidate, standing -> standing.judge(judged));
        return judged;
    }

    /** All rows, what was chosen first, then the candidates as they were given. */
    List<Row> rows() {
        OutOfFold chosen = chosen();
        Resampled reference = resampled(chosen);
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("chosen", "Chosen on inner folds", reference.intervals(), Map.of(), 0, 0, parts().size()));
        for (Candidate candidate : candidates) {
            Resampled figures = resampled(of(candidate));
            rows.add(new Row(
                    candidate.id(),
                    candidate.label(),
                    figures.intervals(),
                    figures.differences(reference),
                    learning(candidate),
                    scoring(candidate),
                    (int) parts().stream()
                            .filter(part -> preferred(part).candidate() == candidate)
                            .count()));
        }
        return rows;
    }

    private Standing preferred(int part) {
        return Preference.among(
                standings.stream()
                        .filter(standing -> standing.part().number() == part
                                && standing.candidate().isPackable())
                        .toList(),
                standing -> standing.chosen().auc(),
                standing -> standing.chosen().cost());
    }

    private List<Integer> parts() {
        return standings.stream()
                .map(standing -> standing.part().number())
                .filter(number -> number > 0)
                .distinct()
                .toList();
    }

    private void of(Candidate candidate, Consumer<Standing> action) {
        standings.stream()
                .filter(standing ->
                        standing.candidate() == candidate && !standing.part().isWhole())
                .forEach(action);
    }

    private double learning(Candidate candidate) {
        double[] sum = {0};
        of(candidate, standing -> sum[0] += standing.outing().secondsToLearn());
        return sum[0] / parts().size();
    }

    private double scoring(Candidate candidate) {
        double[] sum = {0};
        of(candidate, standing -> sum[0] += standing.outing().secondsToScore());
        return sum[0] / defaulted.length;
    }

    private Resampled resampled(OutOfFold judged) {
        RankedOutcomes ranked = judged.ranked();
        List<Map<Figure, Double>> draws = new ArrayList<>();
        bootstrap.each(counts -> draws.add(judged.figures(ranked, costs, counts)));
        return new Resampled(judged.figures(ranked, costs, bootstrap.once()), draws);
    }

    /** Figures of the clients as they are, and of each draw of them. */
    private record Resampled(Map<Figure, Double> figures, List<Map<Figure, Double>> draws) {

        Map<Figure, Interval> intervals() {
            Map<Figure, Interval> intervals = new EnumMap<>(Figure.class);
            figures.forEach((figure, value) -> intervals.put(
                    figure,
                    Interval.of(
                            value,
                            draws.stream().mapToDouble(draw -> of(draw, figure)).toArray())));
            return intervals;
        }

        /** Of these less the other's, draw by draw. */
        Map<Figure, Interval> differences(Resampled other) {
            Map<Figure, Interval> differences = new LinkedHashMap<>();
            for (Figure figure : List.of(Figure.AUC, Figure.COST)) {
                double[] drawn = new double[draws.size()];
                for (int draw = 0; draw < drawn.length; draw++) {
                    drawn[draw] = of(draws.get(draw), figure) - of(other.draws.get(draw), figure);
                }
                differences.put(figure, Interval.of(of(figures, figure) - of(other.figures, figure), drawn));
            }
            return differences;
        }

        private static double of(Map<Figure, Double> figures, Figure figure) {
            return figures.getOrDefault(figure, Double.NaN);
        }
    }

    /**
     * One row of the table.
     *
     * @param figures with where 95 of 100 draws of the clients put them
     * @param differences from the chosen row, for AUC and cost, drawn in pairs; none in that row itself
     * @param secondsToLearn the mean over the outer folds
     * @param secondsToScore per client
     * @param timesChosen in how many outer folds the inner folds preferred it
     */
    record Row(
            String id,
            String label,
            Map<Figure, Interval> figures,
            Map<Figure, Interval> differences,
            double secondsToLearn,
            double secondsToScore,
            int timesChosen) {

        /** The same for whoever reads the report. */
        TrainingReport.Line line() {
            return new TrainingReport.Line(
                    label, labelled(figures), labelled(differences), secondsToLearn, 1e6 * secondsToScore);
        }

        private static Map<String, Interval> labelled(Map<Figure, Interval> figures) {
            Map<String, Interval> labelled = new LinkedHashMap<>();
            for (Figure figure : Figure.values()) {
                Interval interval = figures.get(figure);
                if (interval != null) {
                    labelled.put(figure.label(), interval);
                }
            }
            return labelled;
        }

        Interval of(Figure figure) {
            return Objects.requireNonNull(figures.get(figure));
        }
    }
}
