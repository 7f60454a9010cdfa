package io.octroi.synthetic;

/** The standard normal distribution. */
final class Normal {

    /** Beyond it the distribution function is 0 or 1 in double precision, for our purpose. */
    private static final double EDGE = 7;

    private static final double[] UPPER = {
        3.52624965998911e-2,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] LOWER = {
        8.83883476483184e-2,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    private Normal() {}

    /** The share of values below z: Hart's rational approximation (Hart et al., 1968; West, 2005). */
    static double share(double z) {
        double size = Math.min(Math.abs(z), EDGE);
        double tail = StrictMath.exp(-size * size / 2) * polynomial(UPPER, size) / polynomial(LOWER, size);
        return z > 0 ? 1 - tail : tail;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) {
            sum = sum * x + coefficient;
        }
        return sum;
    }
}
