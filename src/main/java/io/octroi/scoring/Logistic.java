package io.octroi.scoring;

/** The logistic function, from log-odds to a probability. */
final class Logistic {

    private Logistic() {}

    /** 1 / (1 + e<sup>-x</sup>): rises with x and never leaves 0 to 1, whatever the size of x. */
    static double of(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** ln(1 + e<sup>x</sup>) without overflow: what a file costs in log-loss. */
    static double softPlus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }
}
