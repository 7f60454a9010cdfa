package io.octroi.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Marks an answer by what it says, and spares it whoever has it already (304). The mark is a digest of the very bytes: no
 * model, catalogue, label or client can change without it.
 */
@Revalidated
public final class Revalidation implements ContainerResponseFilter {

    /** Whoever asks with it is told of one person. */
    private static final String PERSONAL = "client";

    private static final int BYTES = 18;

    private final ObjectMapper mapper = new Json().getContext(Object.class);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) throws IOException {
        if (answer.getStatus() != Response.Status.OK.getStatusCode()
                || request.getUriInfo().getQueryParameters().containsKey(PERSONAL)) {
            return;
        }
        byte[] body = mapper.writeValueAsBytes(answer.getEntity());
        EntityTag tag = new EntityTag(digest(body), true); // gzip on the way makes other bytes of it
        answer.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        answer.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        Response.ResponseBuilder held = request.getRequest().evaluatePreconditions(tag);
        if (held == null) {
            answer.setEntity(body);
        } else {
            answer.setStatus(held.build().getStatus());
            answer.setEntity(null);
        }
    }

    private static String digest(byte[] body) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(body);
            return Base64.getUrlEncoder().encodeToString(whole).substring(0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
