package io.octroi.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What the API can do, told to programs. */
@Path("openapi")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OpenapiResource {

    private final JsonNode document;

    @Inject
    OpenapiResource(@Named("openApi") JsonNode document) {
        this.document = document;
    }

    /** This document. It is the same until the program is replaced by another version. */
    @GET
    @Revalidated
    public JsonNode document() {
        return document;
    }
}
