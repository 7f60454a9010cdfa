package io.octroi.explanation;

import io.octroi.client.ApplicationForm;
import io.octroi.explanation.Counterfactual.Change;
import io.octroi.explanation.Trial.Move;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import io.octroi.features.HistoryVector;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Searches what a client could have asked for to be granted: every realistic change of one thing or two, the smallest
 * first, each scored by the model itself. So what is found is true, and nothing smaller exists on this grid; and where
 * nothing is found, no realistic change suffices. Safe for many threads.
 */
public final class CounterfactualSearch {

    private final Scorer scorer;
    private final Vectorizer moving;
    private final int[] movingAt;

    /** @throws io.octroi.features.UnknownFeature when the model reads features outside the catalogue */
    public CounterfactualSearch(Catalogue catalogue, ModelPackage model) {
        this.scorer = new Scorer(model);
        FeatureOrder order = model.order();
        List<String> ids =
                order.ids().stream().filter(id -> Lever.moves(id, catalogue)).toList();
        this.moving = catalogue.vectorizer(new FeatureOrder(ids));
        this.movingAt =
                ids.stream().mapToInt(id -> order.position(id).orElseThrow()).toArray();
    }

    /**
     * The smallest change that brings the recommendation to grant.
     *
     * @param vector the client's vector in the model's order
     * @return nothing where no realistic change suffices
     */
    public Optional<Counterfactual> find(ApplicationForm form, HistoryVector history, FeatureVector vector) {
        for (Trial trial : Trial.all()) {
            Optional<Counterfactual> found = attempt(trial, form, history, vector);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Counterfactual> attempt(
            Trial trial, ApplicationForm form, HistoryVector history, FeatureVector vector) {
        List<Change> changes = new ArrayList<>();
        ApplicationForm changed = form;
        for (Move move : trial.moves()) {
            double from = form.number(move.lever().field());
            double to = Math.rint(from * move.factor());
            if (!(from > 0) || to == from) {
                return Optional.empty();
            }
            changes.add(new Change(move.lever().field().name(), from, to));
            changed = changed.with(move.lever().field(), to);
        }
        Score score = scorer.score(moved(vector, moving.vector(changed, history)));
        return score.recommendation() == Recommendation.GRANT
                ? Optional.of(new Counterfactual(changes, score))
                : Optional.empty();
    }

    private FeatureVector moved(FeatureVector vector, FeatureVector movedFeatures) {
        double[] values = vector.values();
        for (int i = 0; i < movingAt.length; i++) {
            values[movingAt[i]] = movedFeatures.value(i);
        }
        return new FeatureVector(vector.order(), values);
    }
}
