package io.octroi.api;

import io.octroi.drift.DriftChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Whether applicants still resemble the reference clients. */
@Path("drift")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DriftResource {

    private final DriftChecks checks;

    @Inject
    DriftResource(DriftChecks checks) {
        this.checks = checks;
    }

    /** The newest check, column by column; {@code latest} is null as long as none was made. */
    @GET
    @Path("latest")
    public DriftJson latest() {
        return DriftJson.of(checks.latest());
    }
}
