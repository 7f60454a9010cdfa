package io.octroi.api;

import io.octroi.client.UnknownClient;
import io.octroi.decision.FailedDecision;
import io.octroi.decision.NoChampion;
import io.octroi.decision.ScoringStopped;
import io.octroi.decision.Stop;
import io.octroi.features.UnknownFeature;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.server.ParamException;

/** Translates what went wrong into a problem, once; the cause itself never leaves the house. */
public final class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private static final String NO_MODEL =
            "No usable model is in use, so nobody can be scored; the server's log says why.";

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable e) {
        if (e instanceof UnknownClient) {
            return problem("unknown-client", "Unknown client", 404, "No client has this number.");
        }
        if (e instanceof UnknownFeature) {
            return problem(
                    "unknown-feature",
                    "Unknown feature",
                    404,
                    "The feature catalogue has no feature of this name; GET /api/features lists all.");
        }
        if (e instanceof NoChampion) {
            return problem("no-model", "No model in use", 503, NO_MODEL);
        }
        if (e instanceof ScoringStopped stopped) {
            return problem("scoring-stopped", "Scoring is out of use", 503, detail(stopped.stop()));
        }
        if (e instanceof Forbidden forbidden) {
            return problem("forbidden", "Not allowed", 403, String.valueOf(forbidden.getMessage()));
        }
        if (e instanceof UnreadableBody body) {
            return unreadable(body.faults(), uri.getRequestUri().getPath()).response();
        }
        if (e instanceof Busy busy) {
            return Response.fromResponse(problem(
                            "busy",
                            "Busy",
                            503,
                            "So many requests are being worked on that this one is not: try again."))
                    .header(HttpHeaders.RETRY_AFTER, busy.secondsToRetry())
                    .build();
        }
        if (e instanceof ParamException wrong) {
            return problem(
                    "bad-parameter",
                    "Bad parameter",
                    400,
                    "The parameter " + wrong.getParameterName() + " cannot be read.");
        }
        if (e instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return ofRequest(refused.getResponse());
        }
        return ofDecision(e).orElseGet(() -> ofOurs(e));
    }

    /** A body, or a row of it, that cannot be read. */
    static Problem unreadable(List<Problem.Fault> faults, String path) {
        return Problem.of(
                "unreadable-body",
                "Unreadable body",
                422,
                "The body cannot be read; errors tells where and why.",
                path,
                faults.toArray(Problem.Fault[]::new));
    }

    private Optional<Response> ofDecision(Throwable e) {
        if (e instanceof FailedDecision) {
            LOG.log(Level.SEVERE, "a decision is not known to be recorded", e);
        }
        return DecisionProblems.of(e, uri.getRequestUri().getPath()).map(Problem::response);
    }

    /** The request itself is at fault, as the framework sees it. */
    private Response ofRequest(Response answer) {
        String reason = answer.getStatusInfo().getReasonPhrase();
        String kind = reason.toLowerCase(Locale.ROOT).replace(' ', '-');
        Response told = problem(kind, reason, answer.getStatus(), detail(answer.getStatus()));
        String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? told
                : Response.fromResponse(told).header(HttpHeaders.ALLOW, allowed).build();
    }

    /** A fault of ours: told by an incident number, looked up in the log by the same. */
    private Response ofOurs(Throwable e) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "incident " + incident, e);
        return problem("internal-error", "Internal error", 500, "Incident " + incident + ".");
    }

    private Response problem(String kind, String title, int status, String detail, Problem.Fault... errors) {
        return Problem.of(kind, title, status, detail, uri.getRequestUri().getPath(), errors)
                .response();
    }

    private static String detail(Stop stop) {
        return "Scoring was put out of use at %s, and files are decided by hand until it is resumed. The reason given: %s"
                .formatted(stop.at(), stop.why());
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method; the Allow header names those it takes.";
            case 408 -> "The body came too slowly, or stopped coming.";
            case 406 -> "This address cannot answer in the media type asked for.";
            case 413 -> "The body is larger than this address takes.";
            case 415 -> "This address does not take a body of this media type.";
            default -> "The request could not be answered.";
        };
    }
}
