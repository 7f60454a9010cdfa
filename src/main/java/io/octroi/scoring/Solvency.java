package io.octroi.scoring;

/** The scale of the gauge: from a raw score to solvency points. */
public final class Solvency {

    private Solvency() {}

    /**
     * 100 x (1 - sigmoid(raw score)): 0 to 100, falling as the raw score rises.
     *
     * @param steepness the model's own sigmoid parameter, by which LightGBM multiplies its raw score; usually 1
     */
    public static double of(double rawScore, double steepness) {
        return 100 * Logistic.of(-steepness * rawScore);
    }
}
