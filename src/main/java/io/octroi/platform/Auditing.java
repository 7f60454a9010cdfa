package io.octroi.platform;

import io.octroi.decision.Assessments;
import io.octroi.decision.DecisionCheck;
import io.octroi.decision.DecisionExports;
import io.octroi.decision.DecisionSearch;
import io.octroi.decision.FullCheck;
import io.octroi.decision.ListExports;
import io.octroi.decision.Notice;
import io.octroi.journal.Audit;
import io.octroi.journal.Journal;
import java.time.Clock;
import java.util.function.Function;

/** Builds what an auditor works with: decisions found, lists handed out and told of, the check of everything. */
public class Auditing {

    private final Database database;
    private final Journal journal;
    private final Function<String, Audit> audits;

    /** @param audits by the name of who audits */
    Auditing(Database database, Journal journal, Function<String, Audit> audits) {
        this.database = database;
        this.journal = journal;
        this.audits = audits;
    }

    public DecisionSearch search() {
        return new DecisionSearch(database.entities());
    }

    /** What hands out lists of decisions. */
    public DecisionExports decisionLists() {
        return new DecisionExports(database.entities(), notice());
    }

    /** What hands out lists of applicants. */
    public ListExports applicantLists(Assessments assessments) {
        return new ListExports(assessments, notice());
    }

    public FullCheck fullCheck() {
        return new FullCheck(audits, new DecisionCheck(database.entities(), journal), Clock.systemUTC());
    }

    private Notice notice() {
        return new Notice(database.pool(), journal, database.durability());
    }
}
