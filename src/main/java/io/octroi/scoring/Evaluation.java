package io.octroi.scoring;

import io.octroi.statistics.Auc;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How well solvency scores foretold the outcomes of reference clients, and what each threshold would have cost. */
public final class Evaluation {

    private final double[] ascending;
    private final int[] defaultsBelow;
    private final double auc;

    /**
     * @param solvencyScores one per client, 0 to 100, higher meaning safer
     * @param defaulted how each client's credit ended
     * @throws IllegalArgumentException when the lengths differ, a score is NaN, or all credits ended alike
     */
    public Evaluation(double[] solvencyScores, boolean[] defaulted) {
        this.auc = Auc.of(negated(solvencyScores), defaulted);
        int[] order = IntStream.range(0, solvencyScores.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> solvencyScores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.ascending =
                Arrays.stream(order).mapToDouble(i -> solvencyScores[i]).toArray();
        this.defaultsBelow = new int[order.length + 1];
        for (int i = 0; i < order.length; i++) {
            defaultsBelow[i + 1] = defaultsBelow[i] + (defaulted[order[i]] ? 1 : 0);
        }
    }

    /** The area under the ROC curve of the scores. */
    public double auc() {
        return auc;
    }

    /** What a threshold would have done: a score at or above it is granted. */
    public Confusion at(double threshold) {
        return refusing(firstAtOrAbove(threshold));
    }

    /**
     * The threshold of least business cost over every way to cut the scores in two; at equal cost the lowest threshold,
     * which grants most. It lies half-way between two neighbouring scores; 0 grants everyone.
     */
    public Cut cheapest(CostMatrix matrix) {
        int best = 0;
        double bestCost = matrix.mean(refusing(0));
        for (int refused = 1; refused <= ascending.length; refused++) {
            if (!splitsATie(refused)) {
                double cost = matrix.mean(refusing(refused));
                if (cost < bestCost) {
                    best = refused;
                    bestCost = cost;
                }
            }
        }
        return new Cut(thresholdRefusing(best), bestCost, refusing(best));
    }

    private Confusion refusing(int refused) {
        int all = ascending.length;
        long refusedDefaulted = defaultsBelow[refused];
        long grantedDefaulted = defaultsBelow[all] - refusedDefaulted;
        return new Confusion(
                all - refused - grantedDefaulted, refused - refusedDefaulted, grantedDefaulted, refusedDefaulted);
    }

    private boolean splitsATie(int refused) {
        return refused < ascending.length && ascending[refused] == ascending[refused - 1];
    }

    private double thresholdRefusing(int refused) {
        if (refused == 0) {
            return 0;
        }
        double below = ascending[refused - 1];
        double above = refused == ascending.length ? 100 : ascending[refused];
        double middle = (below + above) / 2;
        // Neighbouring doubles have no middle: the upper one still refuses the lower.
        return middle > below ? middle : above;
    }

    private int firstAtOrAbove(double threshold) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double[] negated(double[] scores) {
        return Arrays.stream(scores).map(score -> -score).toArray();
    }

    /** A threshold in solvency points, what it costs per file, and what it does. */
    public record Cut(double threshold, double cost, Confusion counts) {}
}
