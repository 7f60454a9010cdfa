package io.octroi.api;

import io.octroi.client.UnknownClient;
import io.octroi.features.UnknownFeature;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.server.ParamException;

/** Translates what went wrong into a problem, once; the cause itself never leaves the house. */
final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private Problems() {}

    /** Nobody has that client number. */
    public static final class OfClient implements ExceptionMapper<UnknownClient> {
        @Context
        UriInfo uri;

        @Override
        public Response toResponse(UnknownClient e) {
            return Problem.of("unknown-client", "Unknown client", 404, "No client has this number.", path(uri))
                    .response();
        }
    }

    /** The catalogue has no such feature. */
    public static final class OfFeature implements ExceptionMapper<UnknownFeature> {
        @Context
        UriInfo uri;

        @Override
        public Response toResponse(UnknownFeature e) {
            return Problem.of(
                            "unknown-feature",
                            "Unknown feature",
                            404,
                            "The feature catalogue has no feature of this name; GET /api/features lists all.",
                            path(uri))
                    .response();
        }
    }

    /** The request itself is at fault, as the framework sees it. */
    public static final class OfRequest implements ExceptionMapper<WebApplicationException> {
        @Context
        UriInfo uri;

        @Override
        public Response toResponse(WebApplicationException e) {
            if (e instanceof ParamException wrong) {
                return Problem.of(
                                "bad-parameter",
                                "Bad parameter",
                                400,
                                "The parameter " + wrong.getParameterName() + " cannot be read.",
                                path(uri))
                        .response();
            }
            Response answer = e.getResponse();
            String reason = answer.getStatusInfo().getReasonPhrase();
            String kind = reason.toLowerCase(Locale.ROOT).replace(' ', '-');
            Response told = Problem.of(kind, reason, answer.getStatus(), detail(answer.getStatus()), path(uri))
                    .response();
            String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
            return allowed == null
                    ? told
                    : Response.fromResponse(told)
                            .header(HttpHeaders.ALLOW, allowed)
                            .build();
        }
    }

    /** A fault of ours: told by an incident number, looked up in the log by the same. */
    public static final class OfAnything implements ExceptionMapper<Throwable> {
        @Context
        UriInfo uri;

        @Override
        public Response toResponse(Throwable e) {
            String incident = UUID.randomUUID().toString();
            LOG.log(Level.SEVERE, "incident " + incident, e);
            return Problem.of("internal-error", "Internal error", 500, "Incident " + incident + ".", path(uri))
                    .response();
        }
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method; the Allow header names those it takes.";
            case 406 -> "This address cannot answer in the media type asked for.";
            case 415 -> "This address does not read this media type.";
            default -> "The request could not be answered.";
        };
    }

    private static String path(UriInfo uri) {
        return uri.getRequestUri().getPath();
    }
}
