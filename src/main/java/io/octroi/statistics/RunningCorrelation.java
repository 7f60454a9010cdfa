package io.octroi.statistics;

import java.util.OptionalDouble;

/**
 * Pearson's correlation of two columns that come by row by row, over the rows where both have a value (NaN is left out).
 *
 * <p>Welford, <i>Note on a Method for Calculating Corrected Sums of Squares and Products</i>, 1962: nothing is lost to large
 * means.
 */
public final class RunningCorrelation {

    private long rows;
    private double meanX;
    private double meanY;
    private double spreadX;
    private double spreadY;
    private double together;

    public void add(double x, double y) {
        if (Double.isNaN(x) || Double.isNaN(y)) {
            return;
        }
        rows++;
        double aboveX = x - meanX;
        double aboveY = y - meanY;
        meanX += aboveX / rows;
        meanY += aboveY / rows;
        spreadX += aboveX * (x - meanX);
        spreadY += aboveY * (y - meanY);
        together += aboveX * (y - meanY);
    }

    /** From -1 to 1; absent while either column has fewer than two different values. */
    public OptionalDouble value() {
        return spreadX > 0 && spreadY > 0
                ? OptionalDouble.of(Math.max(-1, Math.min(1, together / Math.sqrt(spreadX * spreadY))))
                : OptionalDouble.empty();
    }
}
