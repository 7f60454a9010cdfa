package io.octroi.report;

import io.octroi.decision.Decision;
import io.octroi.decision.Decisions;
import io.octroi.journal.Durability;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.Transaction;
import io.octroi.scoring.Sha256;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** Hands out papers on decisions, keeps the fingerprint of each, by which a {@link Verifier} knows them. */
public class Reports {

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

    /** Whether a paper on that decision has that fingerprint. */
    boolean isIssued(String sha256, Decision decision) {
        try {
            return issued.paper(sha256)
                    .filter(paper -> paper.decision() == decision.id())
                    .isPresent();
        } catch (SQLException e) {
            throw new FailedReport(e);
        }
    }

    void tell(Entry entry) throws SQLException {
        Transaction.onDisk(database, durability, connection -> journal.append(connection, entry));
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
}
