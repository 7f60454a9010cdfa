package io.octroi.scoring;

/**
 * Fits sigmoid(slope x score + intercept) to outcomes by Newton's method.
 *
 * <p>Platt, <i>Probabilistic Outputs for Support Vector Machines</i>, 1999, with his smoothed targets; the step rule is
 * Lin, Lin and Weng's, <i>A Note on Platt's Probabilistic Outputs</i>, 2007.
 */
final class SigmoidFit {

    private static final int MOST_STEPS = 100;
    private static final double SETTLED = 1e-12;
    private static final double SMALLEST_PART = 1e-10;

    private final double[] scores;
    private final double[] targets;
    private double slope;
    private double intercept;

    SigmoidFit(double[] scores, boolean[] events) {
        if (scores.length != events.length) {
            throw new IllegalArgumentException(scores.length + " scores for " + events.length + " outcomes");
        }
        double with = 0;
        for (boolean event : events) {
            with += event ? 1 : 0;
        }
        double without = events.length - with;
        this.scores = scores;
        this.targets = new double[events.length];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = events[i] ? (with + 1) / (with + 2) : 1 / (without + 2);
        }
        this.intercept = Math.log((with + 1) / (without + 1));
    }

    double slope() {
        return slope;
    }

    double intercept() {
        return intercept;
    }

    void converge() {
        for (int step = 0; step < MOST_STEPS; step++) {
            if (step() < SETTLED) {
                return;
            }
        }
    }

    /** One Newton step; returns how far it went. */
    private double step() {
        // The tiny start keeps the Hessian invertible when all scores are equal.
        double bySlope = 1e-12;
        double byIntercept = 1e-12;
        double mixed = 0;
        double slopeGradient = 0;
        double interceptGradient = 0;
        for (int i = 0; i < scores.length; i++) {
            double p = Logistic.of(slope * scores[i] + intercept);
            double weight = p * (1 - p);
            bySlope += scores[i] * scores[i] * weight;
            byIntercept += weight;
            mixed += scores[i] * weight;
            slopeGradient += scores[i] * (p - targets[i]);
            interceptGradient += p - targets[i];
        }
        double determinant = bySlope * byIntercept - mixed * mixed;
        return move(
                (mixed * interceptGradient - byIntercept * slopeGradient) / determinant,
                (mixed * slopeGradient - bySlope * interceptGradient) / determinant);
    }

    /** Moves as far along the step, halving it, as the entropy does not rise. */
    private double move(double slopeStep, double interceptStep) {
        double now = entropy(slope, intercept);
        for (double part = 1; part >= SMALLEST_PART; part /= 2) {
            double nextSlope = slope + part * slopeStep;
            double nextIntercept = intercept + part * interceptStep;
            if (entropy(nextSlope, nextIntercept) <= now) {
                slope = nextSlope;
                intercept = nextIntercept;
                return part * (Math.abs(slopeStep) + Math.abs(interceptStep));
            }
        }
        return 0;
    }

    private double entropy(double atSlope, double atIntercept) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double logOdds = atSlope * scores[i] + atIntercept;
            sum += Logistic.softPlus(logOdds) - targets[i] * logOdds;
        }
        return sum;
    }
}
