package io.octroi.training;

import io.octroi.scoring.Confusion;
import io.octroi.scoring.CostMatrix;
import io.octroi.statistics.RankedOutcomes;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a candidate says of every client, each time by a model, a calibration and a threshold that the client had no say
 * in; and the figures drawn from it.
 */
final class OutOfFold {

    private final double[] rawScores;
    private final double[] probabilities;
    private final boolean[] granted;
    private final boolean[] defaulted;

    OutOfFold(boolean[] defaulted) {
        this.defaulted = defaulted;
        this.rawScores = new double[defaulted.length];
        this.probabilities = new double[defaulted.length];
        this.granted = new boolean[defaulted.length];
    }

    void set(int client, double rawScore, double probabilityOfDefault, boolean grant) {
        rawScores[client] = rawScore;
        probabilities[client] = probabilityOfDefault;
        granted[client] = grant;
    }

    double[] rawScores() {
        return rawScores;
    }

    /** Of default, calibrated. */
    double[] probabilities() {
        return probabilities;
    }

    boolean[] defaulted() {
        return defaulted;
    }

    boolean granted(int client) {
        return granted[client];
    }

    RankedOutcomes ranked() {
        return new RankedOutcomes(rawScores, defaulted);
    }

    /** What the policy did, each client counted as often as told. */
    Confusion confusion(int[] counts) {
        long[] cells = new long[4];
        for (int client = 0; client < counts.length; client++) {
            cells[(granted[client] ? 0 : 1) + (defaulted[client] ? 2 : 0)] += counts[client];
        }
        return new Confusion(cells[0], cells[1], cells[2], cells[3]);
    }

    /** All figures, each client counted as often as told. */
    Map<Figure, Double> figures(RankedOutcomes ranked, CostMatrix costs, int[] counts) {
        double squares = 0;
        double logs = 0;
        double clients = 0;
        for (int client = 0; client < counts.length; client++) {
            double given = defaulted[client] ? probabilities[client] : 1 - probabilities[client];
            squares += counts[client] * (1 - given) * (1 - given);
            logs -= counts[client] * Math.log(given);
            clients += counts[client];
        }
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.AUC, ranked.auc(counts));
        figures.put(Figure.PR_AUC, ranked.averagePrecision(counts));
        figures.put(Figure.BRIER, squares / clients);
        figures.put(Figure.LOG_LOSS, logs / clients);
        Confusion counted = confusion(counts);
        figures.put(Figure.COST, costs.mean(counted));
        decisions(counted, figures);
        return figures;
    }

    /** The event is a default, and refusing a file is to foretell one. */
    private static void decisions(Confusion counted, Map<Figure, Double> figures) {
        double right = counted.grantedRepaid() + counted.refusedDefaulted();
        double refused = counted.refusedDefaulted() + counted.refusedRepaid();
        double defaults = counted.refusedDefaulted() + counted.grantedDefaulted();
        double precision = refused == 0 ? 0 : counted.refusedDefaulted() / refused;
        double recall = defaults == 0 ? 0 : counted.refusedDefaulted() / defaults;
        figures.put(Figure.ACCURACY, right / counted.files());
        figures.put(Figure.PRECISION, precision);
        figures.put(Figure.RECALL, recall);
        figures.put(Figure.F1, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        figures.put(Figure.GRANT_RATE, counted.grantRate());
    }
}
