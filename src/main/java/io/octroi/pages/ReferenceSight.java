package io.octroi.pages;

import io.octroi.client.UnknownClient;
import io.octroi.decision.Assessor;
import io.octroi.population.FailedComparison;
import io.octroi.population.ScoredReferences;
import io.octroi.population.ScoredSample;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The reference clients as the model in use sees them; where they are not to be had, why. */
@RequestScoped
class ReferenceSight {

    /** What is told while they are being worked out. */
    static final String AWAITED = "compare.awaited";

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
     * Shows the reference clients, or tells why there is nothing to see; waits for nothing.
     *
     * @param show what is done with them; the client that they are compared with may be gone by then
     * @param tell takes the key of the words that say why not
     * @return whether they are being worked out, so that it is worth asking again
     */
    boolean look(Consumer<ScoredSample> show, Consumer<String> tell) {
        if (!scoring.isReady()) {
            tell.accept("compare.stopped");
            return false;
        }
        try {
            Optional<ScoredSample> sample = references.seenBy(assessor.model());
            if (sample.isEmpty()) {
                tell.accept(AWAITED);
            } else if (sample.get().size() == 0) {
                tell.accept("compare.nobody");
            } else {
                show.accept(sample.get());
            }
            return sample.isEmpty();
        } catch (FailedComparison e) {
            LOG.log(Level.WARNING, "nobody is compared with the reference clients", e);
            tell.accept("compare.failed");
        } catch (UnknownClient e) {
            tell.accept("client.unknown");
        }
        return false;
    }
}
