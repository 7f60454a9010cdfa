package io.octroi.api;

import io.octroi.problem.ProblemKind;
import io.octroi.report.Verifier;
import io.octroi.scoring.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.glassfish.jersey.server.ParamException.PathParamException;

/** Whether what somebody holds was handed out. */
@Path("verify")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class VerifyResource {

    private final Verifier verifier;

    @Inject
    VerifyResource(Verifier verifier) {
        this.verifier = verifier;
    }

    /**
     * Whether a paper that was handed out has that fingerprint, or the record that one was printed from. A file that was changed
     * has a fingerprint of its own, which is unknown: the page `/verify.xhtml` takes the file itself, and tells altered from unknown.
     *
     * @param hash a SHA-256 of a file, or the one at the foot of a report: 64 hexadecimal digits
     */
    @GET
    @Path("{hash}")
    @Answers(problems = ProblemKind.BAD_PARAMETER)
    public VerificationJson verification(@PathParam("hash") String hash) {
        String sha256 = Sha256.read(hash)
                .orElseThrow(() -> new PathParamException(new IllegalArgumentException("hash"), "hash", ""));
        return VerificationJson.of(sha256, verifier.verify(sha256));
    }
}
