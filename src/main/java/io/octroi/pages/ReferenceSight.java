package io.octroi.pages;

import io.octroi.decision.Assessor;
import io.octroi.population.FailedComparison;
import io.octroi.population.ScoredReferences;
import io.octroi.population.ScoredSample;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The reference clients as the model in use sees them; where they are not to be had, why. */
@RequestScoped
class ReferenceSight {

    private static final Logger LOG = Logger.getLogger(ReferenceSight.class.getName());

    private final ScoredReferences references;
    private final Assessor assessor;
    private final ScoringState scoring;

    @Inject
    ReferenceSight(ScoredReferences references, Assessor assessor, ScoringState scoring) {
        this.references = references;
        this.assessor = assessor;
        this.scoring = scoring;
    }

    /**
     * What there is to see.
     *
     * @param obstacle the key of the words that say why there is nothing; empty when there is something
     */
    record View(Optional<ScoredSample> sample, String obstacle) {

        static final View AWAITED = nothing("compare.awaited");

        static View nothing(String obstacle) {
            return new View(Optional.empty(), obstacle);
        }
    }

    /** Looks, and waits for nothing. */
    View look() {
        if (!scoring.isReady()) {
            return View.nothing("compare.stopped");
        }
        try {
            return references.seenBy(assessor.model()).map(ReferenceSight::view).orElse(View.AWAITED);
        } catch (FailedComparison e) {
            LOG.log(Level.WARNING, "nobody is compared with the reference clients", e);
            return View.nothing("compare.failed");
        }
    }

    private static View view(ScoredSample sample) {
        return sample.size() == 0 ? View.nothing("compare.nobody") : new View(Optional.of(sample), "");
    }
}
