package io.octroi.scoring;

import java.util.Random;

/** Seeded rows of numbers as awkward as real ones: missing values, zeros, near-zeros, infinities, rare categories. */
public final class RandomRows {

    private static final double[] AWKWARD = {
        0, -0.0, 1e-36, -1e-36, 1e-35f, -1e-35f, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e300, -1e300
    };

    private final Random random;
    private final int width;
    private final int categorical;

    /** @param categorical how many of the first features are categories */
    public RandomRows(long seed, int width, int categorical) {
        this.random = new Random(seed);
        this.width = width;
        this.categorical = categorical;
    }

    public int width() {
        return width;
    }

    /** Rows to learn from, one after the other: a tenth missing, a tenth zero, no infinity. */
    public double[] ordinary(int rows) {
        double[] values = new double[rows * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = ordinaryValue(i % width);
        }
        return values;
    }

    /** Rows to score: a fifth of the numbers is awkward, a fifth of the categories unknown, negative or broken. */
    public double[] awkward(int rows) {
        double[] values = new double[rows * width];
        for (int i = 0; i < values.length; i++) {
            boolean isCategory = i % width < categorical;
            values[i] = random.nextInt(5) > 0
                    ? ordinaryValue(i % width)
                    : isCategory && random.nextBoolean()
                            ? random.nextInt(200) - 50 + random.nextInt(4) * 0.25
                            : AWKWARD[random.nextInt(AWKWARD.length)];
        }
        return values;
    }

    /** An outcome that the first features explain in part. */
    public float[] outcomes(double[] rows) {
        float[] outcomes = new float[rows.length / width];
        for (int row = 0; row < outcomes.length; row++) {
            double sum = 0;
            for (int i = 0; i < Math.min(width, 12); i++) {
                double value = rows[row * width + i];
                sum += Double.isNaN(value) ? 0.4 : i % 2 == 0 ? value : Math.sin(3 * value);
            }
            outcomes[row] = sum + 2 * random.nextGaussian() > 0 ? 1 : 0;
        }
        return outcomes;
    }

    private double ordinaryValue(int feature) {
        int dice = random.nextInt(10);
        if (dice == 0) {
            return Double.NaN;
        }
        if (feature < categorical) {
            return (int) Math.abs(random.nextGaussian() * 25);
        }
        return dice == 1 ? 0 : random.nextGaussian();
    }
}
