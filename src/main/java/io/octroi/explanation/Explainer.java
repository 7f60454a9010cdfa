package io.octroi.explanation;

import io.octroi.features.FeatureVector;
import io.octroi.scoring.Batch;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scores;
import java.util.List;

/** Explains the scores of one model by exact SHAP values (Lundberg et al., 2020); safe for many threads. */
public class Explainer {

    /** How far base value and contributions may be from the raw score before an explanation is withheld. */
    private static final double TOLERANCE = 1e-9;

    private final ModelPackage model;
    private final TreeShap shap;

    public Explainer(ModelPackage model) {
        this.model = model;
        this.shap = new TreeShap(model.forest());
    }

    /**
     * Explains a score of this model.
     *
     * @throws UnexplainableScore when the contributions do not add up to the score
     */
    public Explanation explain(FeatureVector vector, Score score) {
        return new Explanation(
                score, shap.baseValue(), strongest(vector, score, vector.order().size()));
    }

    /**
     * Only the strongest contributions to a score of this model, whichever way they point.
     *
     * @throws UnexplainableScore when all contributions together do not add up to the score
     */
    public List<Contribution> strongest(FeatureVector vector, Score score, int count) {
        double[] values = vector.values();
        double[] contributions = shap.contributions(model.prepared(vector));
        checkSum(score.rawScore(), contributions, 0, contributions.length);
        return Ranking.strongest(count, vector.order(), values, contributions);
    }

    /**
     * Explains the scores that this model gave to the clients of a batch.
     *
     * @throws UnexplainableScore when the contributions of any client do not add up to the score
     */
    public Explanations explain(Batch batch, Scores scores) {
        if (batch.size() != scores.size()) {
            throw new IllegalArgumentException(scores.size() + " scores for " + batch.size() + " clients");
        }
        double[] contributions = shap.contributions(model.prepared(batch));
        int width = batch.order().size();
        for (int row = 0; row < batch.size(); row++) {
            checkSum(scores.rawScore(row), contributions, row * width, (row + 1) * width);
        }
        return new Explanations(batch, scores, shap.baseValue(), contributions);
    }

    private void checkSum(double rawScore, double[] contributions, int from, int to) {
        double sum = shap.baseValue();
        for (int i = from; i < to; i++) {
            sum += contributions[i];
        }
        if (!(Math.abs(sum - rawScore) <= TOLERANCE)) {
            throw new UnexplainableScore(rawScore, sum);
        }
    }
}
