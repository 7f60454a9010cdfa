package io.octroi.pages;

import io.octroi.access.Visitor;
import io.octroi.decision.Decision;
import io.octroi.decision.Decisions;
import io.octroi.decision.RecordReadings;
import io.octroi.report.NoPaper;
import io.octroi.report.Paper;
import io.octroi.report.Reports;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A paper on a decision, or its record, as a file; the address names the decision, the paper, and its language. */
@Named
@RequestScoped
public class PaperDownload {

    private static final String RECORD = "record";

    private final Decisions decisions;
    private final Reports reports;
    private final RecordReadings readings;
    private final Visitor visitor;

    private String number = "";
    private String paper = "";
    private String language = "";

    @Inject
    PaperDownload(Decisions decisions, Reports reports, RecordReadings readings, Visitor visitor) {
        this.decisions = decisions;
        this.reports = reports;
        this.readings = readings;
        this.visitor = visitor;
    }

    /** Sends the file; where there is none, the page says so, with status 404. */
    public void send() throws IOException {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        Optional<Decision> decision = decisions.find(number);
        boolean sent = decision.isPresent()
                && (paper.equals(RECORD) ? sendRecord(context, decision.get()) : sendPaper(context, decision.get()));
        if (!sent) {
            context.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Returns whether there is such a paper. */
    private boolean sendPaper(ExternalContext context, Decision decision) throws IOException {
        Paper wanted = paper.equals(Paper.LETTER.word()) ? Paper.LETTER : Paper.REPORT;
        Locale reader = language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        try {
            byte[] pdf = reports.issue(decision, wanted, reader, visitor.getName());
            send(context, "application/pdf", wanted.fileName(decision.id(), reader), pdf);
            return true;
        } catch (NoPaper e) {
            return false;
        }
    }

    /** Returns whether the record is still there. */
    private boolean sendRecord(ExternalContext context, Decision decision) throws IOException {
        Optional<byte[]> json = decisions.json(decision);
        if (json.isPresent()) {
            if (visitor.isObserver()) {
                readings.tell(decision, visitor.getName());
            }
            send(context, "application/json", "decision-" + decision.id() + ".json", json.get());
        }
        return json.isPresent();
    }

    private static void send(ExternalContext context, String type, String name, byte[] file) throws IOException {
        context.setResponseContentType(type);
        context.setResponseContentLength(file.length);
        context.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.getResponseOutputStream().write(file);
        FacesContext.getCurrentInstance().responseComplete();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number.strip();
    }

    public String getPaper() {
        return paper;
    }

    public void setPaper(@Nullable String paper) {
        this.paper = paper == null ? "" : paper;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language == null ? "" : language;
    }
}
