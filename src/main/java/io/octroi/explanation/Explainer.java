package io.octroi.explanation;

import io.octroi.features.FeatureVector;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Score;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Explains the scores of one model by exact SHAP values (Lundberg et al., 2020); safe for many threads. */
public class Explainer {

    /** How far base value and contributions may be from the raw score before an explanation is withheld. */
    private static final double TOLERANCE = 1e-9;

    private static final Comparator<Contribution> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Contribution c) -> Math.abs(c.contribution()))
            .reversed()
            .thenComparing(Contribution::feature);

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
        double[] values = vector.values();
        double[] contributions = shap.contributions(model.prepared(vector));
        double sum = shap.baseValue();
        List<Contribution> all = new ArrayList<>(values.length);
        for (int i = 0; i < contributions.length; i++) {
            sum += contributions[i];
            all.add(new Contribution(vector.order().ids().get(i), values[i], contributions[i]));
        }
        if (!(Math.abs(sum - score.rawScore()) <= TOLERANCE)) {
            throw new UnexplainableScore(score.rawScore(), sum);
        }
        all.sort(STRONGEST_FIRST);
        return new Explanation(score, shap.baseValue(), all);
    }
}
