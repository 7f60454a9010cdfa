package io.octroi.api;

import io.octroi.access.Visitor;
import io.octroi.client.Outcome;
import io.octroi.drift.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the credits of applicants ended. */
@Path("outcomes")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OutcomesResource {

    private static final int LARGEST_BODY = 1 << 20;

    private final Outcomes outcomes;
    private final Visitor visitor;

    @Inject
    OutcomesResource(Outcomes outcomes, Visitor visitor) {
        this.outcomes = outcomes;
        this.visitor = visitor;
    }

    /** How many outcomes were taken. */
    public record OutcomesTaken(int taken) {}

    /**
     * Takes how the credits of stored applicants ended, all of them or none; one told before is replaced. They stay applicants, and
     * the next check of drift tells how well the model did.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Answers(body = IncomingOutcomes.class)
    public OutcomesTaken take(InputStream body, @Context HttpHeaders headers) throws IOException {
        List<IncomingOutcomes.Told> told =
                IncomingOutcomes.read(ArrivingBody.of(body, headers, LARGEST_BODY, LARGEST_BODY));
        Map<Long, Outcome> ended = new LinkedHashMap<>();
        told.forEach(one -> ended.put(one.client(), one.outcome()));
        Set<Long> strangers = outcomes.take(ended, visitor.getName());
        Faults faults = new Faults();
        told.stream()
                .filter(one -> strangers.contains(one.client()))
                .forEach(
                        one -> faults.add(one.place() + "/" + IncomingOutcomes.CLIENT, "no applicant has this number"));
        faults.refuseAny();
        return new OutcomesTaken(ended.size());
    }
}
