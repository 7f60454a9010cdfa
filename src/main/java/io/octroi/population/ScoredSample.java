package io.octroi.population;

import io.octroi.explanation.Explainer;
import io.octroi.features.Vectorizer;
import io.octroi.scoring.Scorer;
import java.util.List;

/**
 * The reference clients as one model sees them: the contributions of all, and what it reads of at most a thousand of
 * them. Immutable, safe to share between threads.
 */
public final class ScoredSample {

    private final Vectorizer vectorizer;
    private final Scorer scorer;
    private final Explainer explainer;
    private final ContributionTable contributions;
    private final List<ScoredFile> drawn;

    ScoredSample(
            Vectorizer vectorizer,
            Scorer scorer,
            Explainer explainer,
            ContributionTable contributions,
            List<ScoredFile> drawn) {
        this.vectorizer = vectorizer;
        this.scorer = scorer;
        this.explainer = explainer;
        this.contributions = contributions;
        this.drawn = List.copyOf(drawn);
    }

    /** How many reference clients there are in it. */
    public int size() {
        return contributions.size();
    }

    public String modelId() {
        return scorer.model().id();
    }

    Vectorizer vectorizer() {
        return vectorizer;
    }

    Scorer scorer() {
        return scorer;
    }

    Explainer explainer() {
        return explainer;
    }

    ContributionTable contributions() {
        return contributions;
    }

    /** The thousand, evenly spread over the numbers of all. */
    List<ScoredFile> drawn() {
        return drawn;
    }
}
