package io.octroi.pages;

import io.octroi.access.Visitor;
import io.octroi.decision.Decision;
import io.octroi.decision.Decisions;
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

/** A paper on a decision, as a file; the address names the decision, the paper, and the language. */
@Named
@RequestScoped
public class PaperDownload {

    private final Decisions decisions;
    private final Reports reports;
    private final Visitor visitor;

    private String number = "";
    private String paper = "";
    private String language = "";

    @Inject
    PaperDownload(Decisions decisions, Reports reports, Visitor visitor) {
        this.decisions = decisions;
        this.reports = reports;
        this.visitor = visitor;
    }

    /** Sends the file; where there is none, the page says so, with status 404. */
    public void send() throws IOException {
        Optional<Decision> decision =
                number.matches("[0-9]{1,18}") ? decisions.find(Long.parseLong(number)) : Optional.empty();
        Paper wanted = paper.equals(Paper.LETTER.word()) ? Paper.LETTER : Paper.REPORT;
        Locale reader = language.equals(Locale.ENGLISH.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        if (decision.isEmpty()) {
            context.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            send(
                    context,
                    wanted.fileName(decision.get().id(), reader),
                    reports.issue(decision.get(), wanted, reader, visitor.getName()));
        } catch (NoPaper e) {
            context.setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void send(ExternalContext context, String name, byte[] pdf) throws IOException {
        context.setResponseContentType("application/pdf");
        context.setResponseContentLength(pdf.length);
        context.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.getResponseOutputStream().write(pdf);
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
