package io.octroi.explanation;

/** Contributions that do not add up to their score: no explanation is better than a wrong one. */
public final class UnexplainableScore extends RuntimeException {

    UnexplainableScore(double rawScore, double sum) {
        super("the contributions add up to " + sum + ", the raw score is " + rawScore + ": no explanation is shown");
    }
}
