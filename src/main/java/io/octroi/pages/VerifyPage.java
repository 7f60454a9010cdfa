package io.octroi.pages;

import io.octroi.report.Verification;
import io.octroi.report.Verifier;
import io.octroi.scoring.Sha256;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/**
 * Whether a report or a letter is one that was handed out: by the file itself, which is compared and forgotten, or by a
 * fingerprint. The answer tells nothing of a person.
 */
@Named
@RequestScoped
public class VerifyPage {

    private final Verifier verifier;
    private final SentPaper sent;
    private final Words words;

    private String fingerprint = "";
    private String verdict = "";
    private String ofFile = "";
    private boolean ok;

    @Inject
    VerifyPage(Verifier verifier, SentPaper sent, Reader reader) {
        this.verifier = verifier;
        this.sent = sent;
        this.words = reader.words();
    }

    /** Tells what came of the file that was sent, or else looks the fingerprint up, if the address names one. */
    public void open() {
        sent.refusal().ifPresent(why -> verdict = words.text(why, getMegabytes()));
        sent.looked().ifPresent(looked -> {
            ofFile = words.text("verify.file.fingerprint", looked.sha256());
            tell(looked.verification(), "verify.file.unknown");
        });
        if (verdict.isEmpty() && !fingerprint.isEmpty()) {
            Sha256.read(fingerprint)
                    .ifPresentOrElse(
                            sha256 -> tell(verifier.verify(sha256), "verify.unknown"),
                            () -> verdict = words.text("verify.unreadable"));
        }
    }

    private void tell(Verification known, String unknown) {
        ok = known.verdict() == Verification.Verdict.OK;
        verdict = switch (known.verdict()) {
            case OK -> words.text("verify.ok", what(known), number(known));
            case ALTERED ->
                words.text(
                        known.paper().isPresent() ? "verify.altered" : "verify.altered.record",
                        what(known),
                        number(known));
            case UNKNOWN -> words.text(unknown);
        };
    }

    /** A fingerprint of a record is that of no paper in particular. */
    private String what(Verification known) {
        return known.paper()
                .map(paper -> words.text("verify.paper." + paper.word()))
                .orElseGet(() -> words.text("verify.record"));
    }

    private static String number(Verification known) {
        return known.decision().isPresent() ? Long.toString(known.decision().getAsLong()) : "";
    }

    public int getMegabytes() {
        return VerifyServlet.LARGEST >> 20;
    }

    public String getFingerprint() {
        return fingerprint;
    }

    /** A SHA-256 as it stands in the address. */
    public void setFingerprint(@Nullable String fingerprint) {
        this.fingerprint = fingerprint == null ? "" : fingerprint.strip();
    }

    public String getVerdict() {
        return verdict;
    }

    /** The fingerprint of the file that was sent; empty when none was. */
    public String getOfFile() {
        return ofFile;
    }

    public boolean isOk() {
        return ok;
    }

    /** Bytes of the largest file that is looked at. */
    public int getLargest() {
        return VerifyServlet.LARGEST;
    }

    /** What is told of a larger one. */
    public String getTooLarge() {
        return words.text("verify.file.large", getMegabytes());
    }
}
