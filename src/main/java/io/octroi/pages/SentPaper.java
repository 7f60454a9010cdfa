package io.octroi.pages;

import io.octroi.report.Verification;
import io.octroi.report.Verifier;
import io.octroi.scoring.Sha256;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** A file that was sent with this request to be verified: what came of it, for the page to tell in the reader's words. */
@RequestScoped
public class SentPaper {

    private final Verifier verifier;

    private Optional<Looked> looked = Optional.empty();
    private Optional<String> refusal = Optional.empty();

    @Inject
    SentPaper(Verifier verifier) {
        this.verifier = verifier;
    }

    /**
     * What a file was found to be.
     *
     * @param sha256 its fingerprint
     */
    record Looked(String sha256, Verification verification) {}

    /** Verifies it, and forgets it. */
    void look(byte[] file) {
        looked = Optional.of(new Looked(Sha256.of(file), verifier.verify(file)));
    }

    /** @param why no file was looked at, as the key of a phrase */
    void refuse(String why) {
        refusal = Optional.of(why);
    }

    Optional<Looked> looked() {
        return looked;
    }

    Optional<String> refusal() {
        return refusal;
    }
}
