package io.octroi.platform;

import io.octroi.decision.Assessments;
import io.octroi.decision.DecisionCheck;
import io.octroi.decision.DecisionExports;
import io.octroi.decision.DecisionSearch;
import io.octroi.decision.FullCheck;
import io.octroi.decision.ListExports;
import io.octroi.decision.Notice;
import io.octroi.decision.Oversight;
import io.octroi.decision.RecordReadings;
import io.octroi.report.IssuedPapers;
import io.octroi.report.Reports;
import io.octroi.report.Verifier;
import java.time.Clock;

/** The stages that an auditor works with, and what they need of the others: decisions found, told of, printed and checked. */
public final class Auditing {

    private final Stages stages;

    Auditing(Stages stages) {
        this.stages = stages;
    }

    public DecisionSearch search() {
        return new DecisionSearch(stages.entities());
    }

    /** What hands out lists of decisions. */
    public DecisionExports decisionLists() {
        return new DecisionExports(search(), notice());
    }

    /** What hands out lists of applicants. */
    public ListExports applicantLists(Assessments assessments) {
        return new ListExports(assessments, notice());
    }

    /** What tells who reads records without deciding. */
    public RecordReadings readings() {
        return new RecordReadings(notice());
    }

    /** What hands out papers on decisions. */
    public Reports reports() {
        return new Reports(stages.decisions(), stages.pool(), stages.journal(), stages.durability(), issuedPapers());
    }

    /** What tells whether a file is one of them. */
    public Verifier verifier() {
        return new Verifier(stages.decisions(), issuedPapers());
    }

    public Oversight oversight() {
        return new Oversight(stages.entities());
    }

    public DecisionCheck decisionCheck() {
        return new DecisionCheck(stages.entities(), stages.journal());
    }

    public FullCheck fullCheck() {
        return new FullCheck(stages::audit, decisionCheck(), Clock.systemUTC());
    }

    private IssuedPapers issuedPapers() {
        return new IssuedPapers(stages.pool(), Clock.systemUTC());
    }

    private Notice notice() {
        return new Notice(stages.pool(), stages.journal(), stages.durability());
    }
}
