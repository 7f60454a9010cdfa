package io.octroi.api;

import jakarta.ws.rs.ApplicationPath;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** The REST API: its resources and how they speak. */
@ApplicationPath("api")
public class OctroiApi extends ResourceConfig {

    /** Names every part by hand: what is not listed is not served. */
    public OctroiApi() {
        super(
                WelcomeResource.class,
                ClientsResource.class,
                FeaturesResource.class,
                ScoresResource.class,
                DecisionsResource.class,
                ModelResource.class,
                MetricsResource.class,
                Revalidation.class,
                NextPage.class,
                Json.class,
                Problems.class);
        // Jersey's own mappers would answer with class names.
        register(JacksonFeature.withoutExceptionMappers());
        property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true);
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
    }
}
