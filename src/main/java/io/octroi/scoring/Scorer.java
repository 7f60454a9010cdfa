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
        return Score.of(model, model.forest().rawScore(model.prepared(vector)));
    }

    /**
     * The model's scores of many clients, each the very score that {@link #score(FeatureVector)} gives.
     *
     * @param batch in the model's order of features
     * @throws IllegalArgumentException when the batch is in another order
     */
    public Scores score(Batch batch) {
        refuseAnotherOrder(batch.order());
        return new Scores(model, model.forest().rawScores(model.prepared(batch).values()));
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
