package io.octroi.pages;

import io.octroi.report.Reports;
import io.octroi.report.Verification;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a report or a letter is one that was handed out, by its fingerprint. The browser works that out of the file,
 * which stays where it is; the answer tells nothing of a person.
 */
@Named
@RequestScoped
public class VerifyPage {

    private final Reports reports;
    private final Words words;

    private String fingerprint = "";
    private String verdict = "";
    private boolean authentic;

    @Inject
    VerifyPage(Reports reports, Reader reader) {
        this.reports = reports;
        this.words = reader.words();
    }

    /** Looks the fingerprint up, if the address names one. */
    public void open() {
        if (fingerprint.isEmpty()) {
            return;
        }
        if (!fingerprint.matches("[0-9a-f]{64}")) {
            verdict = words.text("verify.unreadable");
            return;
        }
        Optional<Verification> known = reports.verify(fingerprint);
        authentic = known.isPresent();
        verdict = known.map(this::authentic).orElseGet(() -> words.text("verify.unknown"));
    }

    /** A fingerprint of a record is that of no paper in particular. */
    private String authentic(Verification known) {
        String decision =
                known.decision().isPresent() ? Long.toString(known.decision().getAsLong()) : "";
        String paper = known.paper()
                .map(what -> words.text("verify.paper." + what.word()))
                .orElseGet(() -> words.text("verify.record"));
        return words.text("verify.authentic", paper, decision);
    }

    public String getFingerprint() {
        return fingerprint;
    }

    /** A SHA-256 as it stands in the address: 64 hexadecimal digits, blanks between them or not. */
    public void setFingerprint(@Nullable String fingerprint) {
        this.fingerprint =
                fingerprint == null ? "" : fingerprint.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    public String getVerdict() {
        return verdict;
    }

    public boolean isAuthentic() {
        return authentic;
    }
}
