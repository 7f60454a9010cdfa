package io.octroi.pages;

import io.octroi.access.Role;
import io.octroi.access.Visitor;
import io.octroi.client.UnknownClient;
import io.octroi.decision.Answer;
import io.octroi.decision.Decisions;
import io.octroi.decision.FailedDecision;
import io.octroi.decision.SecondExamination;
import io.octroi.decision.SecondExamination.Told;
import io.octroi.decision.SecondExaminations;
import io.octroi.decision.UnusableExamination;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The second examinations of the client that the page shows. While one waits, an advisor who may examine the file reads
 * first what the client says, and comes to the score after it.
 */
@Named
@ViewScoped
public class ExaminationPanel implements Serializable {

    private static final Logger LOG = Logger.getLogger(ExaminationPanel.class.getName());

    private final ClientPage page;
    private final SecondExaminations examinations;
    private final Decisions decisions;
    private final Reader reader;
    private final Visitor visitor;

    private List<ExaminationLine> lines = List.of();
    private boolean barred;
    private boolean askable;
    private String words = "";
    private String facts = "";
    private String trouble = "";

    @Inject
    ExaminationPanel(
            ClientPage page, SecondExaminations examinations, Decisions decisions, Reader reader, Visitor visitor) {
        this.page = page;
        this.examinations = examinations;
        this.decisions = decisions;
        this.reader = reader;
        this.visitor = visitor;
    }

    /** Reads what was asked for; call it before anything of the score is shown. */
    public void open() {
        if (!page.getNumber().matches("[0-9]{1,18}")) {
            return;
        }
        long client = Long.parseLong(page.getNumber());
        List<SecondExamination> all = examinations.of(client);
        Optional<SecondExamination> waiting =
                all.stream().filter(SecondExamination::isOpen).findFirst();
        barred = waiting.filter(open -> open.isBarred(visitor.getName())).isPresent();
        waiting.filter(open -> isAdvisor() && !barred && !open.isReadBy(visitor.getName()))
                .ifPresent(open -> Redirect.to("/examinations.xhtml?id=" + open.id()));
        lines = all.stream()
                .map(asked -> ExaminationLine.of(asked, reader.words()))
                .toList();
        askable = waiting.isEmpty()
                && decisions.of(client).stream()
                        .findFirst()
                        .filter(standing -> standing.answer() == Answer.REFUSED)
                        .isPresent();
    }

    private boolean isAdvisor() {
        return visitor.roles().contains(Role.ADVISOR);
    }

    public boolean isShown() {
        return !lines.isEmpty() || isAskable();
    }

    /** Whether the form is shown: to an advisor, where the decision that stands is a refusal. */
    public boolean isAskable() {
        return askable && page.isKnown() && isAdvisor();
    }

    /** Whether the visitor refused what now waits for another advisor. */
    public boolean isBarred() {
        return barred;
    }

    /** Writes down what the client says, and shows the page anew; or says why not. */
    public void ask() {
        if (!isAskable()) {
            return;
        }
        try {
            SecondExamination asked =
                    examinations.ask(Long.parseLong(page.getNumber()), new Told(words, facts), visitor.getName());
            Redirect.to("/client.xhtml?id=%d&examined=%d#examination".formatted(asked.client(), asked.id()));
        } catch (UnusableExamination e) {
            trouble = reader.words().text("examine.fault." + e.reason());
        } catch (UnknownClient e) {
            trouble = reader.words().text("decide.gone");
        } catch (FailedDecision e) {
            LOG.log(Level.SEVERE, "a second examination is not known to be recorded", e);
            trouble = reader.words().text("examine.failed");
        }
    }

    public List<ExaminationLine> getLines() {
        return lines;
    }

    public String getTrouble() {
        return trouble;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public String getFacts() {
        return facts;
    }

    public void setFacts(@Nullable String facts) {
        this.facts = facts == null ? "" : facts;
    }
}
