package io.octroi.explanation;

import io.octroi.scoring.Batch;
import io.octroi.scoring.Scores;
import java.util.Arrays;
import java.util.List;

/** Why the clients of a batch have their scores, row by row. */
public final class Explanations {

    private final Batch batch;
    private final Scores scores;
    private final double baseValue;
    private final double[] contributions;

    Explanations(Batch batch, Scores scores, double baseValue, double[] contributions) {
        this.batch = batch;
        this.scores = scores;
        this.baseValue = baseValue;
        this.contributions = contributions;
    }

    /** How many clients were explained. */
    public int size() {
        return batch.size();
    }

    /** The mean raw score of the training files. */
    public double baseValue() {
        return baseValue;
    }

    /** What a feature, by its place in the batch's order, adds to a client's raw score, in log-odds. */
    public double contribution(int row, int feature) {
        return contributions[row * batch.order().size() + feature];
    }

    /** A client's strongest contributions, whichever way they point. */
    public List<Contribution> strongest(int row, int count) {
        int width = batch.order().size();
        double[] ofClient = Arrays.copyOfRange(contributions, row * width, (row + 1) * width);
        return Ranking.strongest(count, batch.order(), batch.row(row), ofClient);
    }

    /** All that is to be said of a client. */
    public Explanation explanation(int row) {
        return new Explanation(
                scores.score(row), baseValue, strongest(row, batch.order().size()));
    }
}
