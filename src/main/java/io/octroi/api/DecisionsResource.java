package io.octroi.api;

import io.octroi.access.Role;
import io.octroi.access.Visitor;
import io.octroi.decision.Channel;
import io.octroi.decision.Decider;
import io.octroi.decision.Decision;
import io.octroi.decision.DecisionDesk;
import io.octroi.decision.Decisions;
import io.octroi.decision.Proposal;
import io.octroi.decision.RecordReadings;
import io.octroi.decision.Seen;
import io.octroi.problem.ProblemKind;
import io.octroi.report.Paper;
import io.octroi.report.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.glassfish.jersey.server.ParamException.HeaderParamException;
import org.jspecify.annotations.Nullable;

/** Decisions: people take them, and those who may read them. */
@Path("decisions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DecisionsResource {

    private static final String PDF = "application/pdf";
    private static final String KEY = "Idempotency-Key";
    private static final int LARGEST_BODY = 128 << 10;

    private final DecisionDesk desk;
    private final Decisions decisions;
    private final RecordReadings readings;
    private final Reports reports;
    private final Visitor visitor;

    @Inject
    DecisionsResource(
            DecisionDesk desk, Decisions decisions, RecordReadings readings, Reports reports, Visitor visitor) {
        this.desk = desk;
        this.decisions = decisions;
        this.readings = readings;
        this.reports = reports;
        this.visitor = visitor;
    }

    /**
     * Records a decision: what a person decides on an application, after what the score said or without one. It is on disk when
     * the answer comes: 201 for a new decision, 200 for one that had been recorded under the same `Idempotency-Key`.
     *
     * @param key names this very request: 1 to 100 visible characters of ASCII. Sent again by the same person with the same
     *     decision, it is the same decision
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(
            body = IncomingDecision.class,
            shape = DecisionJson.class,
            statuses = {200, 201},
            problems = {
                ProblemKind.UNKNOWN_CLIENT,
                ProblemKind.DECIDED_MEANWHILE,
                ProblemKind.SEEN_OTHERWISE,
                ProblemKind.SECOND_EXAMINATION,
                ProblemKind.OUTCOME_KNOWN,
                ProblemKind.UNACCEPTABLE_DECISION,
                ProblemKind.IDEMPOTENCY_KEY_REUSED,
                ProblemKind.NOT_RECORDED
            })
    public Response decide(InputStream body, @HeaderParam(KEY) @Nullable String key, @Context HttpHeaders headers)
            throws IOException {
        IncomingDecision told = IncomingDecision.read(ArrivingBody.of(body, headers, LARGEST_BODY, LARGEST_BODY));
        DecisionDesk.Recorded recorded = desk.decide(proposal(told, known(key), Languages.of(headers)), decider());
        DecisionJson decision = DecisionJson.of(recorded.decision());
        return Response.status(recorded.repeated() ? Response.Status.OK : Response.Status.CREATED)
                .location(URI.create("/api/decisions/" + decision.id()))
                .entity(decision)
                .build();
    }

    /**
     * Decisions in the order in which they were taken, page by page.
     *
     * @param client only those on that client
     * @param after only those with a higher number
     * @param limit how many a page has at most
     */
    @GET
    public DecisionJson.Page page(
            @QueryParam("client") @Nullable Long client,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        OptionalLong only = client == null ? OptionalLong.empty() : OptionalLong.of(client);
        Paged<Decision> page = Paged.of(limit, most -> decisions.after(after, only, most));
        return new DecisionJson.Page(
                page.items().stream().map(DecisionJson::of).toList(),
                page.next("/api/decisions", Decision::id, client == null ? "" : "&client=" + client));
    }

    /**
     * One decision and its record: everything that led to it. That an auditor or a program reads it, is told in the journal.
     *
     * @param id the number of a decision
     */
    @GET
    @Path("{id}")
    @Answers(problems = ProblemKind.UNKNOWN_DECISION)
    public DecisionJson.Full decision(@PathParam("id") String id) {
        Decision decision = decisions.get(id);
        if (visitor.isObserver()) {
            readings.tell(decision, visitor.getName());
        }
        return DecisionJson.Full.of(decision, decisions.json(decision));
    }

    /**
     * The report of a decision as a PDF for archives, with the record in it: what was decided, and everything that led to it. The
     * same record gives the same bytes.
     *
     * @param id the number of a decision
     */
    @GET
    @Path("{id}/report.pdf")
    @Produces(PDF)
    @Answers(
            shape = String.class,
            problems = {ProblemKind.UNKNOWN_DECISION, ProblemKind.RECORD_ERASED})
    public Response report(@PathParam("id") String id, @Context HttpHeaders headers) {
        return paper(id, Paper.REPORT, Languages.of(headers));
    }

    /**
     * The letter to a client who was refused, as a PDF: the reasons, what could change the answer, and the client's rights.
     *
     * @param id the number of a decision
     */
    @GET
    @Path("{id}/letter.pdf")
    @Produces(PDF)
    @Answers(
            shape = String.class,
            problems = {ProblemKind.UNKNOWN_DECISION, ProblemKind.RECORD_ERASED, ProblemKind.NOT_REFUSED})
    public Response letter(@PathParam("id") String id, @Context HttpHeaders headers) {
        return paper(id, Paper.LETTER, Languages.of(headers));
    }

    private Response paper(String id, Paper paper, Locale language) {
        Decision decision = decisions.get(id);
        return Response.ok(reports.issue(decision, paper, language, visitor.getName()), PDF)
                .language(language)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + paper.fileName(decision.id(), language) + "\"")
                .build();
    }

    private Proposal proposal(IncomingDecision told, Optional<String> key, Locale language) {
        Seen seen = new Seen(
                told.follows().isPresent() ? followed(told) : 0,
                told.modelId(),
                told.solvencyScore(),
                OptionalLong.empty(),
                language,
                Channel.API,
                Optional.empty());
        return new Proposal(
                told.client(), told.answer(), told.ground(), told.motive(), told.amount(), told.months(), seen, key);
    }

    /** How many decisions there were when the one it follows stood. */
    private int followed(IncomingDecision told) {
        return decisions
                .find(told.follows().orElseThrow())
                .filter(decision -> decision.client() == told.client())
                .map(Decision::ordinal)
                .orElseThrow(() -> new UnreadableBody("/follows", "no decision on this client has this id"));
    }

    private static Optional<String> known(@Nullable String key) {
        if (key != null && !Proposal.isKey(key)) {
            throw new HeaderParamException(new IllegalArgumentException(KEY), KEY, "");
        }
        return Optional.ofNullable(key);
    }

    /** The matrix lets advisors in alone; whoever is a program besides decides on nothing all the same. */
    private Decider decider() {
        if (visitor.roles().contains(Role.TOOL)) {
            throw new Forbidden("A person decides, and no program.");
        }
        return new Decider(
                visitor.getName(), visitor.roles().stream().map(Role::word).toList());
    }
}
