package io.octroi.pages;

import io.octroi.access.Role;
import io.octroi.access.Visitor;
import io.octroi.client.ApplicationForm;
import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.client.UnusableRectification;
import io.octroi.client.UnusableRectification.Reason;
import io.octroi.decision.Rectification;
import io.octroi.decision.Rectifications;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** What was put right in a file, for whoever reads it; and a form to put another datum right, for an advisor. */
@Named
@ViewScoped
public class RectificationPanel implements Serializable {

    private static final String FORM = "rectify:";

    private final Rectifications rectifications;
    private final Catalogue catalogue;
    private final Reader reader;
    private final Visitor visitor;
    private final long client;
    /** The file as it was when the page was shown: what is put right is what the advisor saw. */
    private final long seenImport;

    private final List<RectificationLine> lines;
    private final List<RectifiableField.Group> groups;
    private final @Nullable RectifiableField chosen;
    private String choice = "";
    private String text = "";
    private boolean unknown;
    private String why = "";

    @Inject
    RectificationPanel(
            ClientPage page,
            Clients clients,
            Rectifications rectifications,
            Catalogue catalogue,
            Reader reader,
            Visitor visitor) {
        this.rectifications = rectifications;
        this.catalogue = catalogue;
        this.reader = reader;
        this.visitor = visitor;
        Client read = clients.get(page.getNumber());
        ApplicationForm form = read.form();
        Words words = reader.words();
        this.client = read.id();
        this.seenImport = read.importId();
        this.lines = RectificationLine.of(words, catalogue, rectifications.of(client), form);
        boolean open = read.isApplicant() && mayRectify();
        this.groups = open ? RectifiableField.groups(words, catalogue, form) : List.of();
        this.chosen = open
                ? RectifiableField.of(words, catalogue, form, asked("rectify")).orElse(null)
                : null;
    }

    public boolean isShown() {
        return isOpen() || !lines.isEmpty();
    }

    /** Whether the form is shown: to an advisor, on the file of an applicant. */
    public boolean isOpen() {
        return !groups.isEmpty() && mayRectify();
    }

    /** Whether the page was asked for by the rectification that was just made. */
    public boolean isDone() {
        return !lines.isEmpty() && asked("rectified").equals(lines.get(0).id() + "");
    }

    /** Rectifies and shows the file anew, or tells beside the form why it cannot be done. */
    public void rectify() {
        RectifiableField field = chosen;
        if (field == null || !isOpen()) {
            tell("go", Reason.FIELD);
            return;
        }
        Optional<String> value = value(field);
        if (value.isPresent() == unknown) {
            tell(where(field), "rectify.value");
            return;
        }
        try {
            show(rectifications.rectify(
                    new Rectifications.Wish(client, seenImport, field.id(), value.map(this::read), why),
                    visitor.getName()));
        } catch (UnusableRectification e) {
            tell(place(e.reason(), field), e.reason());
        }
    }

    private boolean mayRectify() {
        return visitor.roles().contains(Role.ADVISOR);
    }

    /** What was typed comes before what was chosen. */
    private Optional<String> value(RectifiableField field) {
        return Optional.of(field.typed() && !text.isBlank() ? text.strip() : choice)
                .filter(given -> !given.isEmpty());
    }

    /** As it is to be stored: a number as a plain decimal, a category by its own name. */
    private String read(String given) {
        RectifiableField field = chosen;
        if (field == null || !field.typed() || text.isBlank()) {
            return given;
        }
        Feature feature = catalogue.feature(field.id());
        return feature.kind() == Feature.Kind.CATEGORY
                ? FieldChoices.category(reader.words(), feature, given)
                : TypedNumber.plain(given, reader.getLocale())
                        .orElseThrow(() -> new UnusableRectification(Reason.NUMBER));
    }

    private static String where(RectifiableField field) {
        return field.typed() ? "text" : "choice";
    }

    private static String place(Reason reason, RectifiableField field) {
        return switch (reason) {
            case NUMBER, TEXT, UNCHANGED -> where(field);
            case WHY -> "why";
            case FIELD, REFERENCE, CHANGED, BUSY -> "go";
        };
    }

    private void tell(String place, Reason reason) {
        tell(place, "rectify." + reason);
    }

    private void tell(String place, String key) {
        FacesMessage message =
                new FacesMessage(FacesMessage.SEVERITY_ERROR, reader.words().text(key), null);
        FacesContext.getCurrentInstance().addMessage(FORM + place, message);
        PrimeFaces.current().focus(FORM + place);
    }

    /** All of the page is then of the file as it is now. */
    private static void show(Rectification made) {
        Redirect.to("/client.xhtml?id=%d&rectified=%d#rectification".formatted(made.client(), made.id()));
    }

    private static String asked(String parameter) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(parameter);
        return value == null ? "" : value;
    }

    public List<RectificationLine> getLines() {
        return lines;
    }

    public List<RectifiableField.Group> getGroups() {
        return groups;
    }

    public @Nullable RectifiableField getChosen() {
        return chosen;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(@Nullable String choice) {
        this.choice = choice == null ? "" : choice;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public boolean isUnknown() {
        return unknown;
    }

    public void setUnknown(boolean unknown) {
        this.unknown = unknown;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }
}
