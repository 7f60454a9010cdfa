package io.octroi.pages;

import io.octroi.access.Visitor;
import io.octroi.client.Entered;
import io.octroi.decision.Intake;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Confirms on the page of a file that the application was taken that the reader has just typed in. */
@Named
@RequestScoped
public class EnteredNotice {

    private final String text;
    private final String kept;

    @Inject
    EnteredNotice(Intake intake, Reader reader, Visitor visitor) {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String number = asked.getOrDefault("entered", "");
        boolean here = number.matches("[0-9]{1,15}") && number.equals(asked.get("id"));
        this.text = here
                ? intake.entered(Long.parseLong(number))
                        .filter(entered -> entered.by().equals(visitor.getName()))
                        .map(entered -> told(entered, reader.words()))
                        .orElse("")
                : "";
        this.kept = ApplicationPage.kept(visitor);
    }

    private static String told(Entered entered, Words words) {
        return words.text("application.done", Long.toString(entered.client()), new Moments(words).minute(entered.at()));
    }

    /** The confirmation, or nothing. */
    public String getText() {
        return text;
    }

    /** Names what was typed, in this tab: it is kept no longer. */
    public String getKept() {
        return kept;
    }
}
