package io.octroi.training;

import io.octroi.features.Feature;
import io.octroi.features.Feature.Kind;
import io.octroi.features.Feature.Unit;
import io.octroi.scoring.Forest;
import io.octroi.scoring.Policy;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How often a decision hangs on noise: every measured value is moved a little at random, and the share of files that
 * change sides is counted.
 *
 * @param noise the standard deviation of what is added, as a share of the feature's own
 * @param flipped the share of files that change sides of the threshold, 0 to 1
 * @param flippedOutsideBand the share that does so although it lay outside the band in which a second look is due
 */
record Stability(double noise, double flipped, double flippedOutsideBand) {

    private static final double NOISE = 0.01;
    private static final int CLIENTS = 2_000;
    private static final int DRAWS = 5;

    /** Counts, flags and categories are known exactly, and a zero says that there is none. */
    private static final Set<Unit> MEASURED = EnumSet.of(
            Unit.AMOUNT, Unit.DAYS, Unit.DATE, Unit.DURATION, Unit.MONTHS, Unit.YEARS, Unit.RATIO, Unit.INDEX);

    static Stability of(Forest forest, Examples examples, Policy policy, long seed) {
        double[] spreads = IntStream.range(0, examples.features().size())
                .mapToDouble(feature -> isMeasured(examples.features().get(feature)) ? spread(examples, feature) : 0)
                .toArray();
        Random random = new Random(seed);
        int size = Math.min(CLIENTS, examples.size());
        int flips = 0;
        int flipsOutside = 0;
        for (int i = 0; i < size; i++) {
            double[] row = examples.row((int) ((long) i * examples.size() / size));
            double before = Standing.solvency(forest.rawScore(row));
            for (int draw = 0; draw < DRAWS; draw++) {
                double after = Standing.solvency(forest.rawScore(shaken(row, spreads, random)));
                boolean flipped = before >= policy.threshold() != after >= policy.threshold();
                flips += flipped ? 1 : 0;
                flipsOutside += flipped && Math.abs(before - policy.threshold()) > policy.referMargin() ? 1 : 0;
            }
        }
        return new Stability(NOISE, (double) flips / (size * DRAWS), (double) flipsOutside / (size * DRAWS));
    }

    private static boolean isMeasured(Feature feature) {
        return feature.kind() == Kind.NUMBER && MEASURED.contains(feature.unit());
    }

    private static double spread(Examples examples, int feature) {
        double[] present = examples.present(feature, client -> true);
        double mean = IntStream.range(0, present.length)
                .mapToDouble(i -> present[i])
                .average()
                .orElse(0);
        double squares = 0;
        for (double value : present) {
            squares += (value - mean) * (value - mean);
        }
        return present.length == 0 ? 0 : Math.sqrt(squares / present.length);
    }

    private static double[] shaken(double[] row, double[] spreads, Random random) {
        double[] shaken = row.clone();
        for (int feature = 0; feature < row.length; feature++) {
            if (spreads[feature] > 0 && row[feature] != 0) {
                shaken[feature] += NOISE * spreads[feature] * random.nextGaussian();
            }
        }
        return shaken;
    }
}
