package io.octroi.report;

import io.octroi.decision.Decision;
import io.octroi.decision.Decisions;
import io.octroi.scoring.Sha256;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells whether a file or a fingerprint is of a paper that was handed out, changed, or unknown; of nobody in person. */
public class Verifier {

    /** A file that names more decisions than that was never handed out. */
    private static final int MOST_IMPRINTS = 3;

    private static final int MOST_PRINTED = 1_000;

    private final Decisions decisions;
    private final IssuedPapers issued;
    private final Printer printer = new Printer();
    private final Fingerprints printed = new Fingerprints();

    public Verifier(Decisions decisions, IssuedPapers issued) {
        this.decisions = decisions;
        this.issued = issued;
    }

    /**
     * Whether a file is a paper that was handed out, byte for byte. It is read as a row of bytes and never opened as a PDF:
     * whatever it is, that is safe.
     *
     * @throws FailedReport when the database cannot be asked
     */
    public Verification verify(byte[] file) {
        String sha256 = Sha256.of(file);
        Optional<Imprint> known = ask(() -> issued.paper(sha256));
        if (known.isPresent()) {
            return known.get().verification(Verification.Verdict.OK);
        }
        return Imprint.in(file).stream()
                .limit(MOST_IMPRINTS)
                .flatMap(imprint -> compared(imprint, sha256).stream())
                .min(Comparator.comparing(Verification::verdict))
                .orElse(Verification.UNKNOWN);
    }

    /**
     * The paper that has that fingerprint, or the record that a paper was printed from. A paper that was changed has a fingerprint
     * of its own, which is unknown; a record is altered when the one that is kept has another.
     *
     * @param sha256 in small hexadecimal digits
     * @throws FailedReport when the database cannot be asked
     */
    public Verification verify(String sha256) {
        return ask(() -> issued.paper(sha256))
                .map(paper -> paper.verification(Verification.Verdict.OK))
                .or(() -> ask(() -> issued.decision(sha256)).map(decision -> record(decision, sha256)))
                .orElse(Verification.UNKNOWN);
    }

    /** A record that was erased cannot be compared: what is known is that it was there. */
    private Verification record(long decision, String sha256) {
        boolean same = decisions
                .find(decision)
                .flatMap(decisions::json)
                .map(json -> Sha256.of(json).equals(sha256))
                .orElse(true);
        return Verification.ofRecord(same ? Verification.Verdict.OK : Verification.Verdict.ALTERED, decision);
    }

    /** The paper that the file says it is, printed again beside it. */
    private Optional<Verification> compared(Imprint imprint, String sha256) {
        return decisions.find(imprint.decision()).map(decision -> {
            boolean same = fingerprint(imprint, decision).equals(Optional.of(sha256));
            return imprint.verification(same ? Verification.Verdict.OK : Verification.Verdict.ALTERED);
        });
    }

    /** Of what is printed today as that paper; empty when there is none, or the record is another. */
    private Optional<String> fingerprint(Imprint imprint, Decision decision) {
        return decisions
                .json(decision)
                .filter(json -> Sha256.of(json).equals(imprint.record()))
                .flatMap(json -> printed.of(imprint, () -> print(imprint, new Original(decision.id(), json))));
    }

    private Optional<String> print(Imprint imprint, Original original) {
        return printer.prints(imprint.what(), original)
                ? Optional.of(Sha256.of(printer.print(imprint.what(), original, imprint.reader())))
                : Optional.empty();
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new FailedReport(e);
        }
    }

    /** Of the papers that were printed last: printing takes a second, and the same record gives the same bytes. */
    private static final class Fingerprints {

        private final Map<Imprint, Optional<String>> known = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Imprint, Optional<String>> eldest) {
                return size() > MOST_PRINTED;
            }
        };

        Optional<String> of(Imprint imprint, Supplier<Optional<String>> printing) {
            synchronized (known) {
                return known.computeIfAbsent(imprint, one -> printing.get());
            }
        }
    }
}
