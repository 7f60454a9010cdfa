package io.octroi.pages;

import io.octroi.access.Visitor;
import io.octroi.client.ApplicationForm;
import io.octroi.client.Quality;
import io.octroi.client.UnusableApplication;
import io.octroi.decision.Intake;
import io.octroi.decision.Received;
import io.octroi.features.Catalogue;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Where an advisor types in an application, which is stored as an applicant and assessed at once. */
@Named
@ViewScoped
public class ApplicationPage implements Serializable {

    private final Intake intake;
    private final Quality quality;
    private final Catalogue catalogue;
    private final Reader reader;
    private final Visitor visitor;

    private final List<ApplicationOutline.Section> sections;
    private final List<ApplicationOutline.Section> more;
    /** One for each view: sent twice, it is one application. */
    private final String key = UUID.randomUUID().toString();

    private List<CheckLine> checks = List.of();
    private String notice = "";

    @Inject
    ApplicationPage(Intake intake, Quality quality, Catalogue catalogue, Reader reader, Visitor visitor) {
        this.intake = intake;
        this.quality = quality;
        this.catalogue = catalogue;
        this.reader = reader;
        this.visitor = visitor;
        this.sections = ApplicationOutline.conversation(reader.words(), catalogue);
        this.more = ApplicationOutline.more(reader.words(), catalogue);
        fields().filter(field -> field.getId().equals("NAME_CONTRACT_TYPE"))
                .forEach(field -> field.setText("Cash loans"));
    }

    private Stream<FieldForm> fields() {
        return Stream.concat(sections.stream(), more.stream()).flatMap(section -> section.fields().stream());
    }

    /** Takes the application and shows its file; or says what is at fault, or what to check first, and leaves what was typed. */
    public void enter() {
        notice = "";
        Map<String, String> texts = read();
        fields().filter(FieldForm::isAtFault).findFirst().ifPresentOrElse(FieldForm::putFirst, () -> {
            ApplicationForm form = ApplicationForm.of(texts);
            List<CheckLine> found = CheckLine.of(reader.words(), catalogue, form, quality.warnings(form));
            boolean seen = found.equals(checks);
            checks = found;
            if (seen) {
                receive(form);
            }
        });
    }

    private Map<String, String> read() {
        FieldReading reading = new FieldReading(catalogue, reader.getLocale(), intake.today());
        Map<String, String> texts = new LinkedHashMap<>();
        fields().forEach(
                        field -> field.read(reader.words(), reading).ifPresent(text -> texts.put(field.getId(), text)));
        return texts;
    }

    private void receive(ApplicationForm form) {
        try {
            Received received = intake.receive(form, key, visitor.getName());
            Redirect.to("/client.xhtml?id=%d&entered=%d".formatted(received.client(), received.client()));
        } catch (UnusableApplication e) {
            notice = reader.words().text("application.fault." + e.reason());
        }
    }

    public List<ApplicationOutline.Section> getSections() {
        return sections;
    }

    /** What is seldom known, field by field. */
    public List<ApplicationOutline.Section> getMore() {
        return more;
    }

    /** Whether anything stands there that the reader should not overlook. */
    public boolean isMoreOpen() {
        return more.stream()
                .flatMap(section -> section.fields().stream())
                .anyMatch(field -> field.isAtFault() || !field.getText().isEmpty());
    }

    /** How many fields the form has that nobody must fill in. */
    public int getMoreCount() {
        return more.stream().mapToInt(section -> section.fields().size()).sum();
    }

    public String getNextNumber() {
        return Long.toString(intake.nextNumber());
    }

    /** Names what was typed, in this tab. */
    public String getKept() {
        return kept(visitor);
    }

    static String kept(Visitor visitor) {
        return "application-" + visitor.getName();
    }

    public List<CheckLine> getChecks() {
        return checks;
    }

    /** Why the application was not taken, unless a field is at fault. */
    public String getNotice() {
        return notice;
    }

    /** Whether some fields are at fault. */
    public boolean isAtFault() {
        return fields().anyMatch(FieldForm::isAtFault);
    }
}
