package io.octroi.api;

import io.octroi.client.Quality;
import io.octroi.decision.Assessor;
import io.octroi.decision.Told;
import io.octroi.features.Catalogue;
import io.octroi.problem.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** The score of a client whom a tool tells of: nothing of it is stored. */
@Path("scores")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ScoresResource {

    /** Form or features alone: those of the shipped model take 15 KB. */
    private static final int LARGEST_BODY = 64 << 10;

    /** The longest real history is a fifth of it. */
    static final int LARGEST_WITH_HISTORY = 8 << 20;

    private final Assessor assessor;
    private final Catalogue catalogue;
    private final Quality quality;
    private final Capacity capacity;

    @Inject
    ScoresResource(Assessor assessor, Catalogue catalogue, Quality quality, Capacity capacity) {
        this.assessor = assessor;
        this.catalogue = catalogue;
        this.quality = quality;
        this.capacity = capacity;
    }

    /**
     * Scores a client who is told of in the body; nothing is stored. A client is told by the fields of the application form,
     * with or without credit history, or by ready features. From a form the features are, bit for bit, those that the same
     * client would have after an import.
     *
     * @param explain how much is told of why the score is what it is: nothing, the ten strongest contributions, or all
     */
    @POST
    @Answers(body = IncomingClient.class, scores = true, problems = ProblemKind.BUSY)
    public ScoredJson score(
            InputStream body,
            @QueryParam("explain") @DefaultValue("none") ExplainParameter explain,
            @Context HttpHeaders headers)
            throws IOException {
        Scoring scoring = new Scoring(assessor, catalogue, quality::warnings, explain, Languages.of(headers));
        Told told = scoring.clients()
                .read(ArrivingBody.of(body, headers, LARGEST_BODY, LARGEST_WITH_HISTORY))
                .told(assessor);
        return scoring.explains()
                ? capacity.explanations().inTurn(() -> scoring.json(scoring.score(told)))
                : scoring.json(scoring.score(told));
    }
}
