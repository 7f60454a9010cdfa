package io.octroi.population;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;

/** Measures the search for the nearest of 20,000 invented clients with 300 contributions each; of the thread alone. */
final class ContributionTableBenchmark {

    private static final PrintStream OUT = System.out;
    private static final int CLIENTS = 20_000;
    private static final int FEATURES = 300;
    private static final int ROUNDS = 200;
    private static final double MILLIS = 1e6;

    private ContributionTableBenchmark() {}

    public static void main(String[] arguments) {
        Random chance = new Random(20_261_128);
        float[][] columns = new float[FEATURES][CLIENTS];
        for (float[] column : columns) {
            for (int row = 0; row < CLIENTS; row++) {
                column[row] = (float) (0.1 * chance.nextGaussian());
            }
        }
        ContributionTable table =
                new ContributionTable(LongStream.range(0, CLIENTS).toArray(), columns);
        double[] millis = new double[ROUNDS];
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double[] point = chance.doubles(FEATURES, -0.1, 0.1).toArray();
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            found += table.candidates(point, round, 10).size();
            millis[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / MILLIS;
        }
        double first = millis[0];
        double[] warm = Arrays.copyOfRange(millis, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        OUT.printf(
                "first %.1f ms; warm: middle %.1f ms, worst %.1f ms; %d found%n",
                first, warm[warm.length / 2], warm[warm.length - 1], found);
    }
}
