package io.octroi.synthetic;

/**
 * The random numbers of one client, the same on every machine and Java version: SplitMix64 (Steele, Lea and Flood, 2014).
 */
final class Chance {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** Numbers that depend on nothing but the population's seed and the client's number. */
    Chance(long seed, long client) {
        this.state = mixed(mixed(seed) + client * GOLDEN_GAMMA);
    }

    /** Between 0 and 1, neither of them. */
    double share() {
        state += GOLDEN_GAMMA;
        return ((mixed(state) >>> 11) + 0.5) * 0x1p-53;
    }

    boolean happens(double probability) {
        return share() < probability;
    }

    /** A standard normal number, by the polar method (Marsaglia, 1964). */
    double normal() {
        while (true) {
            double x = 2 * share() - 1;
            double y = 2 * share() - 1;
            double square = x * x + y * y;
            if (square < 1) {
                return x * Math.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** A standard normal number with that correlation to another. */
    double near(double score, double correlation) {
        return correlation * score + Math.sqrt(1 - correlation * correlation) * normal();
    }

    private static long mixed(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
