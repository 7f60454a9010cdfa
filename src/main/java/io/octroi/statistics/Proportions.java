package io.octroi.statistics;

/** Shares of files to which something happened, and ratios of two such shares, with their 95 % intervals. */
public final class Proportions {

    private Proportions() {}

    /**
     * The share with its score interval, which keeps its word on small samples and on shares near 0 and 1.
     *
     * <p>Wilson, <i>Probable Inference, the Law of Succession, and Statistical Inference</i>, 1927.
     *
     * @param events how many files it happened to
     * @param files of how many, at least one
     */
    public static Estimate share(long events, long files) {
        if (files < 1 || events < 0 || events > files) {
            throw new IllegalArgumentException(events + " of " + files + " files is no share");
        }
        double n = files;
        double share = events / n;
        double squared = Estimate.DEVIATIONS * Estimate.DEVIATIONS;
        double middle = (share + squared / (2 * n)) / (1 + squared / n);
        double reach =
                Estimate.DEVIATIONS * Math.sqrt(share * (1 - share) / n + squared / (4 * n * n)) / (1 + squared / n);
        // At the ends the formula gives the share itself, but for the last digit.
        return new Estimate(
                share, Math.max(0, Math.min(share, middle - reach)), Math.min(1, Math.max(share, middle + reach)));
    }

    /**
     * The first share divided by the second, with an interval made of the score intervals of both.
     *
     * <p>Donner and Zou, <i>Closed-form Confidence Intervals for Functions of the Normal Mean and Standard Deviation</i>,
     * 2012: the method of variance estimates recovery for a ratio. The two samples have no file in common.
     *
     * @param above at least 0
     * @param below above 0, its interval too
     */
    public static Estimate ratio(Estimate above, Estimate below) {
        if (!(below.low() > 0)) {
            throw new IllegalArgumentException("nothing is a multiple of a share that may be 0");
        }
        double product = above.value() * below.value();
        double fallen = above.low() * (2 * above.value() - above.low());
        double risen = above.high() * (2 * above.value() - above.high());
        double belowHigh = below.high() * (2 * below.value() - below.high());
        double belowLow = below.low() * (2 * below.value() - below.low());
        // Written as a quotient of its own: belowHigh may be 0.
        double low = fallen <= 0 ? 0 : fallen / (product + Math.sqrt(product * product - fallen * belowHigh));
        double high = (product + Math.sqrt(product * product - risen * belowLow)) / belowLow;
        double ratio = above.value() / below.value();
        return new Estimate(ratio, Math.min(ratio, low), Math.max(ratio, high));
    }

    /**
     * The mean of shares, with the interval that its standard error gives.
     *
     * @param sum of shares from 0 to 1
     * @param squares the sum of their squares
     * @param files how many there are, at least one
     */
    public static Estimate mean(double sum, double squares, long files) {
        double mean = sum / files;
        double variance = Math.max(0, squares / files - mean * mean) / Math.max(1, files - 1);
        return Estimate.symmetric(mean, Math.sqrt(variance), 0, 1);
    }
}
