package io.octroi.api;

import jakarta.ws.rs.core.Response;

/**
 * An error as RFC 9457 wants it told.
 *
 * @param type which kind of problem; {@code docs/problems.md} explains each
 * @param instance the path that was asked for
 */
public record Problem(String type, String title, int status, String detail, String instance) {

    static Problem of(String kind, String title, int status, String detail, String instance) {
        return new Problem("/problems/" + kind, title, status, detail, instance);
    }

    Response response() {
        return Response.status(status)
                .type("application/problem+json")
                .header("Cache-Control", "no-store")
                .entity(this)
                .build();
    }
}
