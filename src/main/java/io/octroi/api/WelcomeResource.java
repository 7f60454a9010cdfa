package io.octroi.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The welcome: what this is, and where to go on. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WelcomeResource {

    private static final Map<String, String> LINKS = links(
            "clients", "/api/clients{?kind,after,limit}",
            "client", "/api/clients/{id}",
            "score", "/api/clients/{id}/score",
            "explanation", "/api/clients/{id}/explanation",
            "counterfactual", "/api/clients/{id}/counterfactual",
            "scores", "/api/scores",
            "features", "/api/features",
            "density", "/api/features/{name}/density{?client}",
            "values", "/api/features/{name}/values{?outcome}",
            "model", "/api/model",
            "importance", "/api/model/importance",
            "models", "/api/models",
            "drift", "/api/drift/latest",
            "outcomes", "/api/outcomes",
            "decisions", "/api/decisions{?client,after,limit}",
            "decision", "/api/decisions/{id}",
            "verify", "/api/verify/{hash}",
            "metrics", "/api/metrics",
            "openapi", "/api/openapi",
            "problems", "/problems",
            "live", "/health/live",
            "ready", "/health/ready");

    private final Welcome welcome;

    @Inject
    WelcomeResource(@Named("version") String version) {
        this.welcome = new Welcome("Octroi", version, LINKS);
    }

    /**
     * What this is.
     *
     * @param links addresses by what is there, as URI templates (RFC 6570)
     */
    public record Welcome(String name, String version, Map<String, String> links) {}

    /** That somebody answers. */
    public record Ping(String status) {}

    /** What this is, in which version, and the addresses from which to go on. */
    @GET
    @Revalidated
    public Welcome welcome() {
        return welcome;
    }

    /** Does nothing but answer: what a request costs before it asks for anything. */
    @GET
    @Path("ping")
    public Ping ping() {
        return new Ping("up");
    }

    private static Map<String, String> links(String... pairs) {
        Map<String, String> links = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            links.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(links);
    }
}
