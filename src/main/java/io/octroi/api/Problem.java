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
 * @param errors the places in the request's body that are at fault, if any
 * @param standing the decision that stands, where another one came first
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DecisionJson standing) {

    /** One place in the body, as a JSON pointer, and what is wrong there. */
    public record Fault(String pointer, String detail) {}

    static Problem of(String kind, String title, int status, String detail, String instance, Fault... errors) {
        return new Problem("/problems/" + kind, title, status, detail, instance, List.of(errors), null);
    }

    /** The same, with the decision that stands. */
    Problem beside(DecisionJson decision) {
        return new Problem(type, title, status, detail, instance, errors, decision);
    }

    Response response() {
        return Response.status(status)
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(this)
                .build();
    }
}
