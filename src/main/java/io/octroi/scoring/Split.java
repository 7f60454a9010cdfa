package io.octroi.scoring;

/**
 * One decision of a tree as the model text states it.
 *
 * @param feature position of the feature looked at
 * @param threshold values up to it go left; NaN when categories decide
 * @param missing which values count as missing
 * @param missingLeft where missing values go
 * @param categories the categories that go left
 */
record Split(int feature, double threshold, Missing missing, boolean missingLeft, CategorySet categories) {

    /** Which values of a feature count as missing. */
    enum Missing {
        NONE,
        ZERO,
        NAN
    }

    /** LightGBM takes values this close to zero for zero. */
    static final double ZERO = 1e-35f;

    boolean isCategorical() {
        return !categories.isEmpty();
    }

    /** Where NaN goes: LightGBM takes it for 0 unless the feature knows NaN as missing, and for no category at all. */
    boolean sendsMissingLeft() {
        if (isCategorical()) {
            return false;
        }
        return missing == Missing.NONE ? 0 <= threshold : missingLeft;
    }

    /** The threshold with which one comparison decides every number, or NaN if there is none. */
    double comparedThreshold() {
        boolean zeroStepsOut = missing == Missing.ZERO && missingLeft != 0 <= threshold;
        return zeroStepsOut ? Double.NaN : outsideZero(threshold);
    }

    /** LightGBM's predictor reads values close to zero as 0, so a threshold among them divides none. */
    private static double outsideZero(double threshold) {
        if (!(Math.abs(threshold) <= ZERO)) {
            return threshold;
        }
        return threshold < 0 ? Math.nextDown(-ZERO) : ZERO;
    }
}
