package io.octroi.pages;

import io.octroi.access.DemoAccounts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** Asks who somebody is; what is typed goes to the door itself, which shows the page again when it does not open. */
@Named
@RequestScoped
public class LoginPage {

    /** What the address of the page may say of how somebody came to it. */
    private static final List<String> NOTICES = List.of("signed-out", "password-changed");

    private final Words words;
    private final ExternalContext context;

    @Inject
    LoginPage(Reader reader) {
        this.words = reader.words();
        this.context = FacesContext.getCurrentInstance().getExternalContext();
    }

    /** The page that was asked for, to go on with. */
    public String getFrom() {
        return context.getRequestParameterMap().getOrDefault("from", "");
    }

    /** What was typed as name, so that a mistake in the password is mended in one step. */
    public String getName() {
        return context.getRequestParameterMap().getOrDefault("name", "");
    }

    /** Why the door did not open, or nothing. */
    public String getTrouble() {
        Object trouble = context.getRequestMap().get("trouble");
        return trouble == null ? "" : words.text("login.trouble." + trouble);
    }

    /** What happened before, or nothing. */
    public String getNotice() {
        Map<String, String> parameters = context.getRequestParameterMap();
        return NOTICES.stream()
                .filter(parameters::containsKey)
                .findFirst()
                .or(() -> getFrom().isEmpty() ? java.util.Optional.empty() : java.util.Optional.of("from"))
                .map(notice -> words.text("login.notice." + notice))
                .orElse("");
    }

    /** The names that are passwords too, in demo mode. */
    public List<String> getDemoAccounts() {
        return DemoAccounts.names();
    }
}
