package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * An error as RFC 9457 wants it told.
 *
 * @param type which kind of problem; {@code docs/problems.md} explains each
 * @param instance the path that was asked for
 * @param errors the places in the request's body that are at fault, if any
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {

    /** One place in the body, as a JSON pointer, and what is wrong there. */
    public record Fault(String pointer, String detail) {}

    static Problem of(String kind, String title, int status, String detail, String instance, Fault... errors) {
        return new Problem("/problems/" + kind, title, status, detail, instance, List.of(errors));
    }

    Response response() {
        return Response.status(status)
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(this)
                .build();
    }
}
