package io.octroi.api;

import jakarta.ws.rs.ApplicationPath;
import java.util.List;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The REST API: its resources and how they speak. */
@ApplicationPath("api")
public class OctroiApi extends ResourceConfig {

    /** Named by hand: what is not listed is not served. The OpenAPI document has them in this order. */
    static final List<Class<?>> RESOURCES = List.of(
            WelcomeResource.class,
            ClientsResource.class,
            ScoresResource.class,
            BatchResource.class,
            FeaturesResource.class,
            DecisionsResource.class,
            VerifyResource.class,
            ModelResource.class,
            DriftResource.class,
            OutcomesResource.class,
            MetricsResource.class,
            OpenapiResource.class);

    public OctroiApi() {
        super(Revalidation.class, NextPage.class, Json.class, Problems.class);
        RESOURCES.forEach(this::register);
        // Jersey's own mappers would answer with class names.
        register(JacksonFeature.withoutExceptionMappers());
        property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }
}
