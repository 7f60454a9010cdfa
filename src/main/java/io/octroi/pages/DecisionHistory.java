package io.octroi.pages;

import io.octroi.access.Visitor;
import io.octroi.decision.Decision;
import io.octroi.decision.Decisions;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was decided on the client that the page shows, the decision that stands first. */
@Named
@ViewScoped
public class DecisionHistory implements Serializable {

    private final ClientPage page;
    private final Decisions decisions;
    private final Reader reader;
    private final Visitor visitor;

    private List<DecisionLine> lines = List.of();
    private int count;
    private String confirmation = "";

    @Inject
    DecisionHistory(ClientPage page, Decisions decisions, Reader reader, Visitor visitor) {
        this.page = page;
        this.decisions = decisions;
        this.reader = reader;
        this.visitor = visitor;
    }

    /** Reads what was decided; an erased client's decisions are still there. */
    public void open() {
        List<Decision> all =
                page.getNumber().matches("[0-9]{1,18}") ? decisions.of(Long.parseLong(page.getNumber())) : List.of();
        DecisionLine.Writer writer = new DecisionLine.Writer(reader.words());
        List<DecisionLine> told = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Decision decision = all.get(i);
            told.add(writer.line(
                    decision, decisions.record(decision), i == 0 ? Optional.empty() : Optional.of(all.get(i - 1))));
        }
        lines = told;
        count = all.stream().mapToInt(Decision::ordinal).max().orElse(0);
        confirmation = confirmed(all);
    }

    /** The decision of one's own that the address names: the page was asked for by taking it. */
    private String confirmed(List<Decision> all) {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("decided");
        return all.stream()
                .filter(decision -> Long.toString(decision.id()).equals(asked)
                        && decision.by().equals(visitor.getName()))
                .findFirst()
                .map(decision -> reader.words()
                        .text(
                                "decided.done",
                                Long.toString(decision.id()),
                                DecisionWords.of(reader.words())
                                        .answer(decision.answer())
                                        .word()))
                .orElse("");
    }

    /** How many decisions are shown. */
    int count() {
        return count;
    }

    /** On an applicant's file; on any other only when something was decided. */
    public boolean isShown() {
        return !lines.isEmpty()
                || page.shown().filter(shown -> shown.client().isApplicant()).isPresent();
    }

    public List<DecisionLine> getLines() {
        return lines;
    }

    /** That the decision just taken is recorded, or nothing. */
    public String getConfirmation() {
        return confirmation;
    }
}
