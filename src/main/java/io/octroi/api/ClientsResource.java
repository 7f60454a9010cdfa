package io.octroi.api;

import io.octroi.client.Client;
import io.octroi.client.ClientKind;
import io.octroi.client.Clients;
import io.octroi.client.Quality;
import io.octroi.client.Warning;
import io.octroi.decision.Assessment;
import io.octroi.decision.Assessor;
import io.octroi.explanation.Explanation;
import io.octroi.features.Catalogue;
import io.octroi.problem.ProblemKind;
import io.octroi.scoring.Recommendation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Clients, their scores and the explanations of these. */
@Path("clients")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ClientsResource {

    private final Clients clients;
    private final Quality quality;
    private final Assessor assessor;
    private final Catalogue catalogue;
    private final Capacity capacity;

    @Inject
    ClientsResource(Clients clients, Quality quality, Assessor assessor, Catalogue catalogue, Capacity capacity) {
        this.clients = clients;
        this.quality = quality;
        this.assessor = assessor;
        this.catalogue = catalogue;
        this.capacity = capacity;
    }

    /**
     * Client numbers in order, page by page.
     *
     * @param kind only applicants, or only reference clients, whose outcome is known
     * @param after only numbers above this one
     * @param limit how many a page has at most
     */
    @GET
    public ClientsJson.Page page(
            @QueryParam("kind") @Nullable KindParameter kind,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        Optional<ClientKind> only = Optional.ofNullable(kind).map(KindParameter::kind);
        Paged<Client> page = Paged.of(limit, most -> clients.after(after, only, most));
        return new ClientsJson.Page(
                page.items().stream().map(ClientsJson.Line::of).toList(),
                page.next("/api/clients", Client::id, kind == null ? "" : "&kind=" + kind));
    }

    /**
     * A client in full: the form as imported, what to check in it, and the features that the model in use reads.
     *
     * @param id the number of a client
     */
    @GET
    @Path("{id}")
    @Answers(scores = true, problems = ProblemKind.UNKNOWN_CLIENT)
    public ClientsJson.Full client(@PathParam("id") String id, @Context HttpHeaders headers) {
        Assessment assessment = assessor.assess(clients.get(id));
        List<Warning> warnings = quality.warnings(assessment.client().form());
        return ClientsJson.Full.of(assessment, catalogue, WarningJson.of(warnings, catalogue, Languages.of(headers)));
    }

    /**
     * The client's score, and what the policy recommends.
     *
     * @param id the number of a client
     */
    @GET
    @Path("{id}/score")
    @Answers(scores = true, problems = ProblemKind.UNKNOWN_CLIENT)
    public ScoreJson score(@PathParam("id") String id) {
        return ScoreJson.of(assessor.assess(clients.get(id)));
    }

    /**
     * Why the client has this score: the contribution of every feature, strongest first, and the principal reasons in plain
     * words.
     *
     * @param id the number of a client
     */
    @GET
    @Path("{id}/explanation")
    @Answers(
            scores = true,
            problems = {ProblemKind.UNKNOWN_CLIENT, ProblemKind.BUSY})
    public ScoreJson.Explained explanation(@PathParam("id") String id, @Context HttpHeaders headers) {
        Assessment assessment = assessor.assess(clients.get(id));
        Explanation explanation = capacity.explanations().inTurn(() -> assessor.explain(assessment));
        return ScoreJson.Explained.of(
                assessment, explanation, assessor.reasons(explanation), catalogue, Languages.of(headers));
    }

    /**
     * What the client could have asked for to be granted: another amount, annuity or price of the goods, everything else
     * unchanged.
     *
     * @param id the number of a client
     */
    @GET
    @Path("{id}/counterfactual")
    @Answers(
            scores = true,
            problems = {ProblemKind.UNKNOWN_CLIENT, ProblemKind.BUSY})
    public ReasonJson.Change counterfactual(@PathParam("id") String id, @Context HttpHeaders headers) {
        Assessment assessment = assessor.assess(clients.get(id));
        return assessment.score().recommendation() == Recommendation.GRANT
                ? ReasonJson.Change.NEEDLESS
                : ReasonJson.Change.of(
                        capacity.explanations().inTurn(() -> assessor.counterfactual(assessment)),
                        catalogue,
                        Languages.of(headers));
    }
}
