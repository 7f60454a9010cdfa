package io.octroi.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Whether a calibration keeps its word, for files of neighbouring probabilities.
 *
 * @param files how many
 * @param predicted the mean probability of default they were given, 0 to 1
 * @param observed the share of them that defaulted, 0 to 1
 */
public record ReliabilityBin(long files, double predicted, double observed) {

    public ReliabilityBin {
        if (files < 1 || !(predicted >= 0 && predicted <= 1) || !(observed >= 0 && observed <= 1)) {
            throw new IllegalArgumentException("a reliability bin holds files and two shares from 0 to 1, not " + files
                    + ", " + predicted + ", " + observed);
        }
    }

    /**
     * The reliability table, the safest files first.
     *
     * @param repaymentProbabilities one per file, given without knowing its outcome
     * @param bins at most so many, of equally many files as far as their number divides
     */
    public static List<ReliabilityBin> table(double[] repaymentProbabilities, boolean[] defaulted, int bins) {
        int[] order = IntStream.range(0, repaymentProbabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -repaymentProbabilities[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<ReliabilityBin> table = new ArrayList<>();
        for (int bin = 0; bin < bins; bin++) {
            int from = (int) ((long) bin * order.length / bins);
            int to = (int) ((bin + 1L) * order.length / bins);
            if (to > from) {
                table.add(bin(order, from, to, repaymentProbabilities, defaulted));
            }
        }
        return table;
    }

    /**
     * The calibration error of a table: by how much predicted and observed default rates differ, on average over files;
     * 0 to 1. Guo, Pleiss, Sun and Weinberger, "On calibration of modern neural networks" (2017), section 2.
     */
    public static double error(List<ReliabilityBin> table) {
        return meanOverFiles(table, bin -> Math.abs(bin.predicted - bin.observed));
    }

    /** The calibration error that chance alone would leave if every prediction were right. */
    public static double chanceError(List<ReliabilityBin> table) {
        // The mean distance of a normal variable from its mean is its standard deviation times the root of 2/pi.
        return meanOverFiles(table, bin -> Math.sqrt(2 / Math.PI * bin.predicted * (1 - bin.predicted) / bin.files));
    }

    private static double meanOverFiles(List<ReliabilityBin> table, ToDoubleFunction<ReliabilityBin> figure) {
        long files = table.stream().mapToLong(ReliabilityBin::files).sum();
        return table.stream()
                        .mapToDouble(bin -> bin.files * figure.applyAsDouble(bin))
                        .sum()
                / files;
    }

    private static ReliabilityBin bin(int[] order, int from, int to, double[] probabilities, boolean[] defaulted) {
        double predicted = 0;
        int defaults = 0;
        for (int i = from; i < to; i++) {
            predicted += 1 - probabilities[order[i]];
            defaults += defaulted[order[i]] ? 1 : 0;
        }
        int files = to - from;
        return new ReliabilityBin(files, predicted / files, (double) defaults / files);
    }
}
