package io.octroi.scoring;

import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;

/** Scores clients with one model; safe to share between threads. */
public class Scorer {

    private final ModelPackage model;

    public Scorer(ModelPackage model) {
        this.model = model;
    }

    public ModelPackage model() {
        return model;
    }

    /**
     * The model's score of a client.
     *
     * @param vector in the model's order of features
     * @throws IllegalArgumentException when the vector is in another order
     */
    public Score score(FeatureVector vector) {
        refuseAnotherOrder(vector.order());
        Manifest manifest = model.manifest();
        double rawScore = model.forest().rawScore(model.prepared(vector));
        double solvency = model.solvencyScore(rawScore);
        return new Score(
                model.id(),
                rawScore,
                solvency,
                manifest.calibration().repaymentProbability(rawScore),
                manifest.policy().threshold(),
                manifest.policy().recommend(solvency));
    }

    private void refuseAnotherOrder(FeatureOrder given) {
        FeatureOrder wanted = model.order();
        if (given.equals(wanted)) {
            return;
        }
        if (given.size() != wanted.size()) {
            throw new IllegalArgumentException(
                    "model " + model.id() + " reads " + wanted.size() + " features, the vector has " + given.size());
        }
        int at = 0;
        while (given.ids().get(at).equals(wanted.ids().get(at))) {
            at++;
        }
        throw new IllegalArgumentException(
                "model " + model.id() + " reads " + wanted.ids().get(at) + " at place " + at + ", the vector has "
                        + given.ids().get(at) + " there");
    }
}
