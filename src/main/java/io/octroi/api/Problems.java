package io.octroi.api;

import io.octroi.client.UnknownClient;
import io.octroi.decision.FailedDecision;
import io.octroi.decision.NoChampion;
import io.octroi.decision.ScoringStopped;
import io.octroi.decision.Stop;
import io.octroi.features.UnknownFeature;
import io.octroi.problem.DatabaseOutage;
import io.octroi.problem.ProblemKind;
import io.octroi.problem.RequestId;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.jersey.server.ParamException;

/** Translates what went wrong into a problem, once; the cause itself never leaves the house. */
public final class Problems implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());

    private static final String NO_MODEL =
            "No usable model is in use, so nobody can be scored; the server's log says why.";

    /** At fault is the body as a whole, which the empty pointer stands for (RFC 6901, section 5). */
    private static final Set<ProblemKind> OF_THE_WHOLE_BODY =
            Set.of(ProblemKind.REQUEST_ENTITY_TOO_LARGE, ProblemKind.REQUEST_TIMEOUT);

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(Throwable e) {
        if (e instanceof UnknownClient) {
            return problem(ProblemKind.UNKNOWN_CLIENT, "No client has this number.");
        }
        if (e instanceof UnknownFeature) {
            return problem(
                    ProblemKind.UNKNOWN_FEATURE,
                    "The feature catalogue has no feature of this name; GET /api/features lists all.");
        }
        if (e instanceof NoChampion) {
            return problem(ProblemKind.NO_MODEL, NO_MODEL);
        }
        if (e instanceof ScoringStopped stopped) {
            return problem(ProblemKind.SCORING_STOPPED, detail(stopped.stop()));
        }
        if (e instanceof Forbidden forbidden) {
            return problem(ProblemKind.FORBIDDEN, String.valueOf(forbidden.getMessage()));
        }
        if (e instanceof UnreadableBody body) {
            return unreadable(body.faults(), uri.getRequestUri().getPath()).response();
        }
        if (e instanceof Busy busy) {
            return later(ProblemKind.BUSY, busy.secondsToRetry());
        }
        if (e instanceof ParamException wrong) {
            return problem(ProblemKind.BAD_PARAMETER, "The parameter " + wrong.getParameterName() + " cannot be read.");
        }
        if (e instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            return ofRequest(refused.getResponse());
        }
        return ofDecision(e).orElseGet(() -> DatabaseOutage.isIn(e) ? ofDatabase() : ofOurs(e));
    }

    /** A body, or a row of it, that cannot be read. */
    static Problem unreadable(List<Problem.Fault> faults, String path) {
        return Problem.of(
                ProblemKind.UNREADABLE_BODY,
                "The body cannot be read; errors tells where and why.",
                path,
                faults.toArray(Problem.Fault[]::new));
    }

    private Optional<Response> ofDecision(Throwable e) {
        if (e instanceof FailedDecision) {
            if (DatabaseOutage.isIn(e)) {
                LOG.warning("a decision is not known to be recorded: the database does not answer");
            } else {
                LOG.log(Level.SEVERE, "a decision is not known to be recorded", e);
            }
        }
        return DecisionProblems.of(e, uri.getRequestUri().getPath()).map(Problem::response);
    }

    /** The request itself is at fault, as the framework sees it. */
    private Response ofRequest(Response answer) {
        ProblemKind kind = ProblemKind.ofStatus(answer.getStatus());
        Problem.Fault[] errors = OF_THE_WHOLE_BODY.contains(kind)
                ? new Problem.Fault[] {new Problem.Fault("", kind.detail())}
                : new Problem.Fault[0];
        Response told = Problem.of(
                        kind,
                        answer.getStatus(),
                        kind.detail(),
                        uri.getRequestUri().getPath(),
                        errors)
                .response();
        String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? told
                : Response.fromResponse(told).header(HttpHeaders.ALLOW, allowed).build();
    }

    /** Not logged: the pool tells once that the database is away, and once that it is back. */
    private Response ofDatabase() {
        return later(ProblemKind.NO_DATABASE, DatabaseOutage.RETRY_SECONDS);
    }

    private Response later(ProblemKind kind, int seconds) {
        return Response.fromResponse(problem(kind, kind.detail()))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    /** A fault of ours: told by an incident number, looked up in the log by the same. */
    private Response ofOurs(Throwable e) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "incident " + incident + ", request " + requestId(), e);
        return problem(ProblemKind.INTERNAL_ERROR, "Incident " + incident + ".");
    }

    /** Jersey cannot hand out the request in a container that holds the servlet classes itself. */
    private static Object requestId() {
        return CDI.current().select(HttpServletRequest.class).get().getAttribute(RequestId.ATTRIBUTE);
    }

    private Response problem(ProblemKind kind, String detail, Problem.Fault... errors) {
        return Problem.of(kind, detail, uri.getRequestUri().getPath(), errors).response();
    }

    private static String detail(Stop stop) {
        return "Scoring was put out of use at %s, and files are decided by hand until it is resumed. The reason given: %s"
                .formatted(stop.at(), stop.why());
    }
}
