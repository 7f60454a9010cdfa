package io.octroi.api;

import io.octroi.decision.Assessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;

/** Scores of clients whom a tool tells of: nothing of them is stored. */
@Path("scores")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ScoresResource {

    /** The longest real history is a fifth of it. */
    private static final int LARGEST_BODY = 8 << 20;

    private final Assessor assessor;

    @Inject
    ScoresResource(Assessor assessor) {
        this.assessor = assessor;
    }

    /**
     * Scores a client who is told of in the body; nothing is stored. The features are, bit for bit, those that the same
     * client would have after an import.
     */
    @POST
    @Answers(body = IncomingFile.class, scores = true)
    public ScoreJson score(InputStream body) throws IOException {
        IncomingFile file = IncomingFileReader.read(JsonBody.whole(body, LARGEST_BODY));
        return ScoreJson.of(assessor.score(file.form(), file.history()));
    }
}
