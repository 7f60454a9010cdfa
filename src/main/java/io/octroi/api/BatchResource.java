package io.octroi.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.octroi.client.Quality;
import io.octroi.decision.Assessor;
import io.octroi.decision.BatchRules;
import io.octroi.decision.Champion;
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
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;

/** The scores of many clients whom a tool tells of, all by one model: nothing of them is stored. */
@Path("scores/batch")
@Consumes({MediaType.APPLICATION_JSON, BatchFormat.NDJSON, BatchFormat.TEXT_CSV})
@Produces({MediaType.APPLICATION_JSON, BatchFormat.NDJSON, BatchFormat.TEXT_CSV})
@ApplicationScoped
public class BatchResource {

    static final String PATH = "/api/scores/batch";

    private final ObjectMapper mapper = new Json().getContext(Batch.class);
    private final Champion champion;
    private final Catalogue catalogue;
    private final Quality quality;
    private final Capacity capacity;
    private final BatchRules rules;

    @Inject
    BatchResource(Champion champion, Catalogue catalogue, Quality quality, Capacity capacity, BatchRules rules) {
        this.champion = champion;
        this.catalogue = catalogue;
        this.quality = quality;
        this.capacity = capacity;
        this.rules = rules;
    }

    /**
     * Scores many clients who are told of in the body, one after the other, as they are read; nothing is stored. A row that
     * cannot be read answers for itself, and the others are scored.
     *
     * @param explain how much is told of each client of why the score is what it is
     * @param allOrNothing whether one row that cannot be read refuses them all
     */
    @POST
    @Answers(body = Batch.class, shape = BatchAnswer.class, scores = true, problems = ProblemKind.BUSY)
    public Response score(
            InputStream body,
            @QueryParam("explain") @DefaultValue("none") ExplainParameter explain,
            @QueryParam("allOrNothing") @DefaultValue("false") YesOrNoParameter allOrNothing,
            @Context HttpHeaders headers)
            throws IOException {
        BatchFormat format = BatchFormat.of(headers.getMediaType());
        BatchFormat answer = BatchFormat.ofAnswer(headers.getAcceptableMediaTypes(), format);
        Assessor assessor = champion.assessor();
        Scoring scoring = new Scoring(assessor, catalogue, quality.ofThisMoment(), explain, Languages.of(headers));
        Batch batch = take(body, headers, scoring, format, answer);
        try {
            if (allOrNothing.isYes()) {
                batch.refuseAnyFault();
            } else {
                batch.refuseUnlessBatch();
            }
            return Response.ok(batch, answer.type()).build();
        } catch (IOException | RuntimeException e) {
            batch.close();
            throw e;
        }
    }

    /** Takes in the whole body, once there is a turn for it. */
    private Batch take(InputStream body, HttpHeaders headers, Scoring scoring, BatchFormat format, BatchFormat answer)
            throws IOException {
        ArrivingBody arriving = ArrivingBody.of(body, headers, rules.mostBytes(), rules.mostBytes());
        Turns.Turn turn = capacity.batches().take();
        try (arriving) {
            return new Batch(Spool.of(arriving, rules.folder()), turn, scoring, format, answer, mapper);
        } catch (IOException | RuntimeException e) {
            turn.close();
            throw e;
        }
    }
}
