package io.octroi.decision;

import io.octroi.client.ApplicationForm;
import io.octroi.client.Client;
import io.octroi.client.CreditHistory;
import io.octroi.client.HistorySummary;
import io.octroi.explanation.Counterfactual;
import io.octroi.explanation.CounterfactualSearch;
import io.octroi.explanation.Explainer;
import io.octroi.explanation.Explanation;
import io.octroi.explanation.Reasons;
import io.octroi.features.Aggregation;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.features.HistoryVector;
import io.octroi.features.StoredHistories;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.Batch;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;
import io.octroi.scoring.Scores;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Assesses clients with one model: vector, score and explanation always belong together. Pages and API ask the same
 * one, so they cannot differ.
 */
public class Assessor {

    private final Catalogue catalogue;
    private final ModelPackage model;
    private final Vectorizer vectorizer;
    private final StoredHistories histories;
    private final Aggregation aggregation;
    private final ModelInputs inputs;
    private final Scorer scorer;
    private final Explainer explainer;
    private final CounterfactualSearch search;
    private final RecentSearches searches = new RecentSearches();
    private final Consumer<Score> given;

    public Assessor(Catalogue catalogue, StoredHistories histories, ModelPackage model) {
        this(catalogue, histories, model, score -> {});
    }

    /** @param given is told each score of one client that somebody asked for */
    Assessor(Catalogue catalogue, StoredHistories histories, ModelPackage model, Consumer<Score> given) {
        this.catalogue = catalogue;
        this.model = model;
        this.vectorizer = catalogue.vectorizer(model.order());
        this.histories = histories;
        this.aggregation = catalogue.aggregation();
        this.inputs = new ModelInputs(model);
        this.scorer = new Scorer(model);
        this.explainer = new Explainer(model);
        this.given = given;
        this.search = new CounterfactualSearch(catalogue, model);
    }

    /** The model that assesses. */
    public ModelPackage model() {
        return model;
    }

    public Assessment assess(Client client) {
        return assess(client, histories.of(client.id()));
    }

    /** The same of a client whose packed history was read along with them. */
    Assessment assess(Client client, Optional<HistorySummary> history) {
        return assess(client, histories.unpacked(history));
    }

    private Assessment assess(Client client, HistoryVector history) {
        FeatureVector vector = vectorizer.vector(client.form(), history);
        return new Assessment(client, history, vector, given(scorer.score(vector)));
    }

    /** What the model reads of a client whose packed history was read along with them. */
    FeatureVector vector(ApplicationForm form, HistoryVector history) {
        return vectorizer.vector(form, history);
    }

    HistoryVector unpacked(Optional<HistorySummary> history) {
        return histories.unpacked(history);
    }

    /** The score of a vector in this model's order. */
    Score score(FeatureVector vector) {
        return scorer.score(vector);
    }

    /** Why a vector in this model's order has that score. */
    public Explanation explain(FeatureVector vector, Score score) {
        return explainer.explain(vector, score);
    }

    /** The scores of many vectors, each the very one that {@link #assess} gives. */
    Scores scores(List<FeatureVector> vectors) {
        return scorer.score(Batch.of(model.order(), vectors));
    }

    /** What the model reads of somebody who is told of, but not stored. */
    public FeatureVector vector(ApplicationForm form, CreditHistory history) {
        return vectorizer.vector(form, aggregation.of(history));
    }

    /** The model's inputs as requests name them. */
    public ModelInputs inputs() {
        return inputs;
    }

    /** The score of somebody who is told of, but not stored. */
    public Score score(Told told) {
        return given(scorer.score(told.vector()));
    }

    private Score given(Score score) {
        given.accept(score);
        return score;
    }

    /** What would be said of the client, had the form been that one; nothing of it is stored. */
    public WhatIf whatIf(Client client, ApplicationForm tried) {
        Assessment assessment = assess(client);
        FeatureVector vector = vectorizer.vector(tried, assessment.history());
        return WhatIf.of(
                side(assessment.vector(), assessment.score()),
                side(vector, scorer.score(vector)),
                tried,
                model.manifest());
    }

    private WhatIf.Side side(FeatureVector vector, Score score) {
        return new WhatIf.Side(score, reasons(explain(vector, score)));
    }

    /** Why the assessed client has this score. */
    public Explanation explain(Assessment assessment) {
        return explainer.explain(assessment.vector(), assessment.score());
    }

    /** The principal reasons of an explained score of this model. */
    public Reasons reasons(Explanation explanation) {
        return Reasons.of(explanation, catalogue, model.manifest());
    }

    /** What the client could have asked for to be granted; nothing where no realistic change suffices. */
    public Optional<Counterfactual> counterfactual(Assessment assessment) {
        Client client = assessment.client();
        return searches.of(client, () -> search.find(client.form(), assessment.history(), assessment.vector()));
    }
}
