package io.octroi.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * A smooth density of a sample: Gaussian kernels whose bandwidth follows Scott's rule (Scott, 1992), the sample's standard
 * deviation times n^(-1/5), as in {@code scipy.stats.gaussian_kde}.
 */
public final class KernelDensity {

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

    private final double[] sample;
    private final double bandwidth;

    /**
     * @param sample at least two different values, no NaN, in any order; copied
     * @throws IllegalArgumentException when no bandwidth follows from the sample; {@link #of} says so without a throw
     */
    public KernelDensity(double[] sample) {
        if (!hasSpread(sample)) {
            throw new IllegalArgumentException("a density needs at least two different values, all of them finite");
        }
        this.sample = sample.clone();
        this.bandwidth = deviation(sample) * Math.pow(sample.length, -0.2);
    }

    /** The density of the sample, unless it has fewer than two different values or one that is not finite. */
    public static Optional<KernelDensity> of(double[] sample) {
        return hasSpread(sample) ? Optional.of(new KernelDensity(sample)) : Optional.empty();
    }

    /** The density at a point, per unit of the sample. */
    public double at(double x) {
        double sum = 0;
        for (double value : sample) {
            double distance = (x - value) / bandwidth;
            sum += Math.exp(-0.5 * distance * distance);
        }
        return sum / (sample.length * bandwidth * SQRT_TWO_PI);
    }

    /** The density at each point of a grid. */
    public double[] at(double[] grid) {
        return Arrays.stream(grid).map(this::at).toArray();
    }

    private static boolean hasSpread(double[] sample) {
        // Compared by value: the deviation of equal values need not come out as exactly 0.
        return Arrays.stream(sample).allMatch(Double::isFinite)
                && Arrays.stream(sample).anyMatch(value -> value != sample[0]);
    }

    private static double deviation(double[] sample) {
        double mean = Arrays.stream(sample).sum() / sample.length;
        double squares = Arrays.stream(sample).map(x -> (x - mean) * (x - mean)).sum();
        return Math.sqrt(squares / (sample.length - 1));
    }
}
