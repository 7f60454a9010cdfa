package io.octroi.training;

/** How a model that was learnt does with clients it never saw. */
final class Outing {

    private final double[] rawScores;
    private final String text;
    private final double secondsToLearn;
    private final double secondsToScore;

    /**
     * @param rawScores one per client held out; none where all were learnt from
     * @param text the model, where it can be packed and all clients were learnt from
     */
    Outing(double[] rawScores, String text, double secondsToLearn, double secondsToScore) {
        this.rawScores = rawScores;
        this.text = text;
        this.secondsToLearn = secondsToLearn;
        this.secondsToScore = secondsToScore;
    }

    double[] rawScores() {
        return rawScores;
    }

    String text() {
        return text;
    }

    double secondsToLearn() {
        return secondsToLearn;
    }

    double secondsToScore() {
        return secondsToScore;
    }
}
