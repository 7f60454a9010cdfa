package io.octroi.population;

import io.octroi.client.Clients;
import io.octroi.features.Catalogue;
import io.octroi.scoring.ModelPackage;
import java.util.Optional;

/**
 * The reference clients as the model in use sees them, worked out in the background when somebody first asks, and kept
 * until another model or other clients are asked about.
 *
 * <p>What is kept are 4 bytes for each client and feature, and 8 for each of a thousand clients: 27 MB for 20,000 clients
 * and 300 features, and as much again for a moment while one sample follows another.
 */
public class ScoredReferences implements AutoCloseable {

    private final Clients clients;
    private final Catalogue catalogue;
    private final Background<Situation, ScoredSample> background = new Background<>();

    public ScoredReferences(Clients clients, Catalogue catalogue) {
        this.clients = clients;
        this.catalogue = catalogue;
    }

    /** All that the sample depends on. */
    private record Situation(String modelId, long revision) {}

    /**
     * At most the first 20,000 reference clients by number, as they are stored now; nothing while they are being worked
     * out. Never waits for that.
     *
     * @throws FailedComparison when they could not be worked out; the next call tries again
     */
    public Optional<ScoredSample> seenBy(ModelPackage model) {
        return background.of(
                new Situation(model.id(), clients.revision()),
                () -> new ScoredSampleReader(clients, catalogue, model, Population.SAMPLE).read());
    }

    @Override
    public void close() {
        background.close();
    }
}
