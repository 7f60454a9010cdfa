package io.octroi.scoring;

/** The scores that one model gives to the clients of a batch, row by row. */
public final class Scores {

    private final ModelPackage model;
    private final double[] rawScores;

    Scores(ModelPackage model, double[] rawScores) {
        this.model = model;
        this.rawScores = rawScores;
    }

    /** How many clients were scored. */
    public int size() {
        return rawScores.length;
    }

    /** The sum of a client's leaf values, in log-odds of default. */
    public double rawScore(int row) {
        return rawScores[row];
    }

    /** All that the model says of a client. */
    public Score score(int row) {
        return Score.of(model, rawScores[row]);
    }
}
