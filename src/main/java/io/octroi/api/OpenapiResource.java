package io.octroi.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.octroi.scoring.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** What the API can do, told to programs. */
@Path("openapi")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OpenapiResource {

    private final String document;
    private final EntityTag tag;

    @Inject
    OpenapiResource(@Named("openApi") JsonNode document) {
        this.document = document.toString();
        this.tag = new EntityTag(Sha256.of(this.document.getBytes(StandardCharsets.UTF_8)));
    }

    /** This document. It is the same until the program is replaced by another version. */
    @GET
    @Answers(
            shape = JsonNode.class,
            statuses = {200, 304})
    public Response document(@Context Request request) {
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return known == null ? Response.ok(document).tag(tag).build() : known.build();
    }
}
