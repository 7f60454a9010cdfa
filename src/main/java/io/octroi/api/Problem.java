package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 wants it told.
 *
 * @param type which kind of problem; {@code docs/problems.md} explains each
 * @param instance the path that was asked for
 * @param errors what is wrong where in the request, if it is the request
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, @Nullable String instance, List<Fault> errors) {

    /** One fault of a request: where, as a JSON pointer, and what. */
    public record Fault(String pointer, String detail) {}

    static Problem of(String kind, String title, int status, String detail, @Nullable String instance) {
        return new Problem("/problems/" + kind, title, status, detail, instance, List.of());
    }

    Response response() {
        return Response.status(status)
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(this)
                .build();
    }
}
