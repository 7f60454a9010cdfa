package io.octroi.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Files drawn anew from themselves, with replacement: how much a figure owes to which files happened to be there (Efron, 1979). */
public final class Bootstrap {

    private final int files;
    private final int draws;
    private final long seed;

    /** @param seed the same seed draws the same files, so that two figures of the same files compare in pairs */
    public Bootstrap(int files, int draws, long seed) {
        this.files = files;
        this.draws = draws;
        this.seed = seed;
    }

    /** Tells of each draw how often each file is in it; the array is used again for the next draw. */
    public void each(Consumer<int[]> draw) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] counts = new int[files];
        for (int i = 0; i < draws; i++) {
            Arrays.fill(counts, 0);
            for (int file = 0; file < files; file++) {
                counts[random.nextInt(files)]++;
            }
            draw.accept(counts);
        }
    }

    /** Each file once: what the draws vary. */
    public int[] once() {
        int[] counts = new int[files];
        Arrays.fill(counts, 1);
        return counts;
    }

    /**
     * A figure and where 95 of 100 draws put it.
     *
     * @param value of the files themselves
     * @param low the 2.5 % quantile of the draws
     * @param high their 97.5 % quantile
     */
    public record Interval(double value, double low, double high) {

        /**
         * The interval that draws tell of.
         *
         * @param draws in any order, at least one
         */
        public static Interval of(double value, double[] draws) {
            double[] ascending = draws.clone();
            Arrays.sort(ascending);
            return new Interval(value, Quantiles.of(ascending, 0.025), Quantiles.of(ascending, 0.975));
        }
    }
}
