package io.octroi.pages;

import io.octroi.decision.Assessments;
import io.octroi.decision.Assessor;
import io.octroi.decision.ReassessmentProgress;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.primefaces.PrimeFaces;

/** How many files are being reassessed, told anew while the work goes on; nothing when it is over. */
@Named
@ViewScoped
public class ReassessmentLine implements Serializable {

    private final Assessments assessments;
    private final Assessor assessor;
    private final ScoringState scoring;
    private final Reader reader;
    private String text;

    @Inject
    ReassessmentLine(Assessments assessments, Assessor assessor, ScoringState scoring, Reader reader) {
        this.assessments = assessments;
        this.assessor = assessor;
        this.scoring = scoring;
        this.reader = reader;
        this.text = now();
    }

    public String getText() {
        return text;
    }

    /** Only then does the page ask again: a page that always did would keep a session from ending. */
    public boolean isWorking() {
        return !text.isEmpty();
    }

    /** Looks again; shows the scores once all of them are current. */
    public void look() {
        text = now();
        if (!isWorking()) {
            PrimeFaces.current().ajax().update("list:clients");
        }
    }

    private String now() {
        if (!scoring.isReady()) {
            return "";
        }
        ReassessmentProgress progress = assessments.progress(assessor.model().id());
        Numbers numbers = new Numbers(reader.words());
        return progress.isOver()
                ? ""
                : reader.words()
                        .text(
                                "clients.reassessed",
                                numbers.count(progress.pending()),
                                numbers.count(progress.applicants()));
    }
}
