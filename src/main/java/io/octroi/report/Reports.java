package io.octroi.report;

import io.octroi.decision.Decision;
import io.octroi.decision.Decisions;
import io.octroi.journal.Durability;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.Transaction;
import io.octroi.scoring.Sha256;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Hands out papers on decisions, keeps the fingerprint of each, and tells whether a file is one of them. */
public class Reports {

    /** A file that names more decisions than that was never handed out. */
    private static final int MOST_IMPRINTS = 3;

    private final Decisions decisions;
    private final DataSource database;
    private final Journal journal;
    private final Durability durability;
    private final IssuedPapers issued;
    private final Printer printer = new Printer();

    public Reports(
            Decisions decisions, DataSource database, Journal journal, Durability durability, IssuedPapers issued) {
        this.decisions = decisions;
        this.database = database;
        this.journal = journal;
        this.durability = durability;
        this.issued = issued;
    }

    /**
     * Prints a paper for somebody, and tells so in the journal.
     *
     * @param actor who asks for it
     * @return the PDF
     * @throws NoPaper when there is no such paper on the decision
     * @throws FailedReport when that cannot be told: nothing is then to be handed out
     */
    public byte[] issue(Decision decision, Paper paper, Locale language, String actor) {
        byte[] pdf = print(decision, paper, language);
        Imprint imprint = Imprint.in(pdf).get(0);
        Entry entry = Entry.of("report.issued", actor)
                .naming(decision.client())
                .with("decision", decision.id())
                .with("paper", paper.word())
                .with("language", language.getLanguage())
                .with("sha256", Sha256.of(pdf));
        try {
            issued.keep(imprint, Sha256.of(pdf), connection -> journal.append(connection, entry));
            durability.settle();
        } catch (SQLException e) {
            throw new FailedReport(e);
        }
        return pdf;
    }

    /** Prints a paper, and keeps its fingerprint; who prints many tells the journal once. */
    byte[] printed(Decision decision, Paper paper, Locale language) throws SQLException {
        byte[] pdf = print(decision, paper, language);
        issued.keep(Imprint.in(pdf).get(0), Sha256.of(pdf), connection -> {});
        return pdf;
    }

    void tell(Entry entry) throws SQLException {
        Transaction.in(database, connection -> journal.append(connection, entry));
        durability.settle();
    }

    private byte[] print(Decision decision, Paper paper, Locale language) {
        Original original = original(decision).orElseThrow(() -> new NoPaper(NoPaper.Reason.ERASED));
        if (!printer.prints(paper, original)) {
            throw new NoPaper(NoPaper.Reason.NOT_REFUSED);
        }
        return printer.print(paper, original, language);
    }

    /** The record of a decision; empty when the client was erased. */
    public Optional<Original> original(Decision decision) {
        return decisions.json(decision).map(json -> new Original(decision.id(), json));
    }

    /** Whether there is that paper on a decision. */
    public boolean has(Paper paper, Decision decision) {
        return original(decision)
                .map(original -> printer.prints(paper, original))
                .orElse(false);
    }

    /**
     * Whether a file is a paper that was handed out, byte for byte. It is read as a row of bytes and never opened as a PDF:
     * whatever it is, that is safe.
     *
     * @throws FailedReport when the database cannot be asked
     */
    public Verification verify(byte[] file) {
        Optional<Verification> known = verify(Sha256.of(file));
        if (known.isPresent()) {
            return known.get();
        }
        List<Imprint> imprints = Imprint.in(file);
        return imprints.stream()
                .limit(MOST_IMPRINTS)
                .flatMap(imprint -> compared(imprint, file).stream())
                .min(Comparator.comparing(Verification::verdict))
                .orElse(Verification.UNKNOWN);
    }

    /**
     * The paper that has that fingerprint, or whose record has.
     *
     * @param sha256 in small hexadecimal digits
     * @return empty when nothing that has it was ever handed out
     * @throws FailedReport when the database cannot be asked
     */
    public Optional<Verification> verify(String sha256) {
        try {
            return issued.find(sha256);
        } catch (SQLException e) {
            throw new FailedReport(e);
        }
    }

    /** The paper that the file says it is, printed again beside it. */
    private Optional<Verification> compared(Imprint imprint, byte[] file) {
        return decisions.find(imprint.decision()).map(decision -> {
            boolean same = original(decision)
                    .filter(original -> printer.prints(imprint.what(), original))
                    .map(original -> printer.print(imprint.what(), original, imprint.reader()))
                    .filter(pdf -> Arrays.equals(pdf, file))
                    .isPresent();
            return imprint.verification(same ? Verification.Verdict.AUTHENTIC : Verification.Verdict.ALTERED);
        });
    }
}
