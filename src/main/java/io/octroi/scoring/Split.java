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

    /** Whether a value goes left; missing values, zeros and categories are decided as LightGBM's {@code Tree} does. */
    boolean sendsLeft(double value) {
        if (isCategorical()) {
            return !Double.isNaN(value) && categories.contains(value);
        }
        boolean isZero = Math.abs(value) <= ZERO || (Double.isNaN(value) && missing != Missing.NAN);
        double number = isZero ? 0 : value;
        boolean absent = missing == Missing.ZERO ? number == 0 : Double.isNaN(number);
        return absent ? missingLeft : number <= threshold;
    }

    /**
     * The sign s with which one comparison decides every value: where {@code s * value} is at most {@link #bound} it
     * goes left if s is 1, right if s is -1, and the other way elsewhere. Comparisons with NaN do not hold, so the sign
     * sends missing values where they belong. 0 stands for a split that takes more than one comparison.
     */
    double sign() {
        boolean zeroStepsOut = missing == Missing.ZERO && missingLeft != 0 <= threshold;
        return isCategorical() || zeroStepsOut ? 0 : sendsLeft(Double.NaN) ? -1 : 1;
    }

    /** What {@link #sign} is to be used with. */
    double bound() {
        double lastLeft = outsideZero(threshold);
        return sign() > 0 ? lastLeft : lastLeft == Double.POSITIVE_INFINITY ? Double.NaN : -Math.nextUp(lastLeft);
    }

    /** LightGBM's predictor reads values close to zero as 0, so a threshold among them divides none. */
    private static double outsideZero(double threshold) {
        if (!(Math.abs(threshold) <= ZERO)) {
            return threshold;
        }
        return threshold < 0 ? Math.nextDown(-ZERO) : ZERO;
    }
}
