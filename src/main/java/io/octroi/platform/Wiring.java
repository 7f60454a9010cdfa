package io.octroi.platform;

import io.octroi.client.Clients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;

/** Offers the stages to pages and resources as application-scoped beans. */
@ApplicationScoped
class Wiring {

    @Produces
    @ApplicationScoped
    Stages stages() {
        return new Stages(Configuration.ofEnvironment());
    }

    void close(@Disposes Stages stages) {
        stages.close();
    }

    /** The application is up only when its data are: a demo database is filled before the first page. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event, Stages stages) {
        new DemoClients(stages).importIfEmpty();
    }

    @Produces
    @ApplicationScoped
    Clients clients(Stages stages) {
        return stages.clients();
    }
}
