package io.octroi.training;

import java.util.ArrayList;
import java.util.List;

/** What validating one trial on inner folds came to. */
final class Validation {

    private final double[] rawScores;
    private final int rounds;
    private final List<Point> growth;

    /**
     * @param rawScores one per client, by a model that did not learn from them
     * @param rounds how long the models grew; 0 for models that do not grow
     * @param growth how the area under the curve moved on the clients held out, where it was watched
     */
    Validation(double[] rawScores, int rounds, List<Point> growth) {
        this.rawScores = rawScores;
        this.rounds = rounds;
        this.growth = List.copyOf(growth);
    }

    /** Of models that do not grow. */
    static Validation of(Examples examples, Folds folds, Learner learner) {
        double[] scores = new double[examples.size()];
        for (int fold = 0; fold < folds.count(); fold++) {
            Candidate.Learnt learnt = learner.learn(examples.among(folds.learntFrom(fold)));
            for (int client : folds.heldOut(fold)) {
                scores[client] = learnt.rawScore(examples.row(client));
            }
        }
        return new Validation(scores, 0, new ArrayList<>());
    }

    /** Learns from examples. */
    interface Learner {
        Candidate.Learnt learn(Examples examples);
    }

    double[] rawScores() {
        return rawScores;
    }

    int rounds() {
        return rounds;
    }

    List<Point> growth() {
        return growth;
    }

    /** The mean area under the curve over the folds after so many rounds. */
    record Point(int round, double auc) {}
}
