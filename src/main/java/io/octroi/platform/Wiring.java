package io.octroi.platform;

import io.octroi.client.Clients;
import io.octroi.client.Quality;
import io.octroi.decision.Assessor;
import io.octroi.explanation.Explainer;
import io.octroi.features.Catalogue;
import io.octroi.features.StoredHistories;
import io.octroi.population.Population;
import io.octroi.scoring.Scorer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.logging.Logger;

/** Offers the stages to pages and resources as application-scoped beans. */
@ApplicationScoped
class Wiring {

    private static final Logger LOG = Logger.getLogger(Wiring.class.getName());

    @Produces
    @ApplicationScoped
    Stages stages() {
        return new Stages(Configuration.ofEnvironment());
    }

    void close(@Disposes Stages stages) {
        stages.close();
    }

    /** The application is up only when its data are: a demo database is filled before the first page. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event, Stages stages, Assessor assessor) {
        stages.warmUp();
        new DemoClients(stages).importIfEmpty();
        LOG.info(() -> "the champion is model " + assessor.modelId());
    }

    @Produces
    @ApplicationScoped
    Clients clients(Stages stages) {
        return stages.clients();
    }

    @Produces
    @ApplicationScoped
    Quality quality(Stages stages) {
        return stages.quality();
    }

    @Produces
    @ApplicationScoped
    Population population(Stages stages) {
        return stages.population();
    }

    @Produces
    @ApplicationScoped
    Catalogue catalogue(Stages stages) {
        return stages.catalogue();
    }

    /** One scorer for pages and API alike: its model is read once, before the first request. */
    @Produces
    @ApplicationScoped
    Scorer scorer(Stages stages) {
        return new Scorer(stages.champion());
    }

    @Produces
    @ApplicationScoped
    Explainer explainer(Scorer scorer) {
        return new Explainer(scorer.model());
    }

    @Produces
    @ApplicationScoped
    StoredHistories histories(Clients clients) {
        return new StoredHistories(clients);
    }

    @Produces
    @ApplicationScoped
    Assessor assessor(Catalogue catalogue, StoredHistories histories, Scorer scorer, Explainer explainer) {
        return new Assessor(catalogue, histories, scorer, explainer);
    }
}
