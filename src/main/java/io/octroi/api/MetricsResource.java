package io.octroi.api;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.octroi.decision.Champion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** What the server counts and times of itself, as Prometheus reads it; no label tells of a person. */
@Path("metrics")
@ApplicationScoped
public class MetricsResource {

    /** Prometheus' text format. */
    private static final String TEXT = "text/plain;version=0.0.4;charset=utf-8";

    private final PrometheusMeterRegistry meters;
    private final Champion champion;
    private final MultiGauge model;

    @Inject
    MetricsResource(PrometheusMeterRegistry meters, Champion champion) {
        this.meters = meters;
        this.champion = champion;
        this.model = MultiGauge.builder("octroi.model.info")
                .description("1 for the model in use")
                .register(meters);
    }

    /** What the server counts and times of itself, in the text format of Prometheus. */
    @GET
    @Produces(TEXT)
    public String metrics() {
        model.register(
                champion.model().stream()
                        .map(inUse -> MultiGauge.Row.of(Tags.of("model", inUse.id()), 1))
                        .toList(),
                true);
        return meters.scrape();
    }
}
