package io.octroi.pages;

import io.octroi.access.Visitor;
import io.octroi.decision.FullCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The check of the whole journal and of every decision: started here, watched while it runs, and what it found. */
@Named
@RequestScoped
public class CheckPanel {

    private final FullCheck check;
    private final Visitor visitor;
    private final Words words;
    private final Numbers numbers;

    @Inject
    CheckPanel(FullCheck check, Visitor visitor, Reader reader) {
        this.check = check;
        this.visitor = visitor;
        this.words = reader.words();
        this.numbers = new Numbers(words);
    }

    /** Begins a check unless one is under way, and has the page asked for anew, which then watches it. */
    public String start() {
        check.start(visitor.getName());
        return "/decisions.xhtml?faces-redirect=true";
    }

    /** Whether a check is under way. */
    public boolean isRunning() {
        return check.state().filter(state -> !state.over()).isPresent();
    }

    /** How it stands; empty before the first check. */
    public String getText() {
        return check.state().map(this::text).orElse("");
    }

    /** What was found wrong, in the journal's own words; empty when nothing was. */
    public String getWrong() {
        return check.state()
                .flatMap(FullCheck.State::result)
                .flatMap(FullCheck.Result::wrong)
                .orElse("");
    }

    private String text(FullCheck.State state) {
        if (!state.over()) {
            return words.text("check.running", numbers.count(state.done()));
        }
        String when = words.text("check.when", new Moments(words).minute(state.at()), state.by());
        return state.result().map(this::text).orElse(words.text("check.failed")) + " " + when;
    }

    private String text(FullCheck.Result result) {
        return result.wrong().isPresent()
                ? words.text("check.altered")
                : words.text(
                        "check.sound",
                        numbers.count(result.entries()),
                        numbers.count(result.seals()),
                        numbers.count(result.decisions()));
    }
}
