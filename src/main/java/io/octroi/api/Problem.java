package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.octroi.problem.ProblemKind;
import io.octroi.problem.ProblemText;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 wants it told.
 *
 * @param type which {@link ProblemKind}
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

    static Problem of(ProblemKind kind, String detail, String instance, Fault... errors) {
        return of(kind, kind.status(), detail, instance, errors);
    }

    /** The same with a status that the kind leaves open. */
    static Problem of(ProblemKind kind, int status, String detail, String instance, Fault... errors) {
        return new Problem(kind.type(), kind.title(), status, detail, instance, List.of(errors), null);
    }

    /** The same, with the decision that stands. */
    Problem beside(DecisionJson decision) {
        return new Problem(type, title, status, detail, instance, errors, decision);
    }

    Response response() {
        return Response.status(status)
                .type(ProblemText.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(this)
                .build();
    }
}
