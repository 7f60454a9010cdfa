package io.octroi.decision;

import io.octroi.client.ApplicationForm;
import io.octroi.client.Client;
import io.octroi.client.CreditHistory;
import io.octroi.explanation.Explainer;
import io.octroi.explanation.Explanation;
import io.octroi.features.Aggregation;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.features.StoredHistories;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.Score;
import io.octroi.scoring.Scorer;

/** Assesses clients with the champion; pages and API ask the same one, so they cannot differ. */
public class Assessor {

    private final Vectorizer vectorizer;
    private final StoredHistories histories;
    private final Aggregation aggregation;
    private final Scorer scorer;
    private final Explainer explainer;

    public Assessor(Catalogue catalogue, StoredHistories histories, Scorer scorer, Explainer explainer) {
        this.histories = histories;
        this.vectorizer = catalogue.vectorizer(scorer.model().order());
        this.aggregation = catalogue.aggregation();
        this.scorer = scorer;
        this.explainer = explainer;
    }

    /** The champion's id. */
    public String modelId() {
        return scorer.model().id();
    }

    public Assessment assess(Client client) {
        FeatureVector vector = vectorizer.vector(client.form(), histories.of(client.id()));
        return new Assessment(client, vector, scorer.score(vector));
    }

    /** The score of somebody who is told of, but not stored. */
    public Score score(ApplicationForm form, CreditHistory history) {
        return scorer.score(vectorizer.vector(form, aggregation.of(history)));
    }

    /** Why the assessed client has this score. */
    public Explanation explain(Assessment assessment) {
        return explainer.explain(assessment.vector(), assessment.score());
    }
}
