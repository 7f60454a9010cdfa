package io.octroi.pages;

import io.octroi.access.Role;
import io.octroi.access.Visitor;
import io.octroi.client.ApplicationForm;
import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.Quality;
import io.octroi.client.Warning;
import io.octroi.decision.Assessor;
import io.octroi.decision.Intake;
import io.octroi.decision.WhatIf;
import io.octroi.features.Catalogue;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** Where an advisor tries what the model would say, had an applicant asked for something else: nothing of it is stored. */
@Named
@ViewScoped
public class WhatIfPanel implements Serializable {

    private final Clients clients;
    private final Quality quality;
    private final Assessor assessor;
    private final ScoringState scoring;
    private final Catalogue catalogue;
    private final Intake intake;
    private final Reader reader;
    private final Visitor visitor;

    private final String number;
    private final boolean applicant;
    /** The file that the fields were filled from: what is compared is what the advisor sees. */
    private final long seenImport;

    private final List<TrialField> fields;
    private String notice = "";
    private transient @Nullable TrialResult result;
    private transient List<CheckLine> checks = List.of();

    @Inject
    WhatIfPanel(
            ClientPage page,
            Clients clients,
            Quality quality,
            Assessor assessor,
            ScoringState scoring,
            Catalogue catalogue,
            Intake intake,
            Reader reader,
            Visitor visitor) {
        this.clients = clients;
        this.quality = quality;
        this.assessor = assessor;
        this.scoring = scoring;
        this.catalogue = catalogue;
        this.intake = intake;
        this.reader = reader;
        this.visitor = visitor;
        this.number = page.getNumber();
        Client client = clients.get(number);
        this.applicant = client.isApplicant();
        this.seenImport = client.importId();
        ApplicationForm form = client.form();
        this.fields = WhatIf.FIELDS.stream()
                .map(field -> TrialField.of(reader.words(), catalogue, field, form))
                .toList();
    }

    /** Whether there is anything to try: to an advisor, on the file of an applicant. */
    public boolean isShown() {
        return applicant && visitor.roles().contains(Role.ADVISOR);
    }

    /** Shows what the model says of the values that stand in the fields; where one cannot be read, says so beside it. */
    public void attempt() {
        if (!isShown()) {
            return;
        }
        notice = "";
        Client client = clients.get(number);
        if (!scoring.isReady() || client.importId() != seenImport) {
            notice = reader.words().text(scoring.isReady() ? "whatif.changed" : "whatif.stopped");
            return;
        }
        tried(client.form()).ifPresent(tried -> show(client, tried));
    }

    /** Moves one field by a step, and tries that. */
    public void move(TrialField field, boolean up) {
        field.move(reader.words(), reading(), up);
        attempt();
    }

    /** Puts back what the file says. */
    public void reset() {
        fields.forEach(TrialField::reset);
        fields.forEach(field -> field.getInput().read(reader.words(), reading()));
        notice = "";
        result = null;
        checks = List.of();
    }

    private FieldReading reading() {
        return new FieldReading(catalogue, reader.getLocale(), intake.today());
    }

    private Optional<ApplicationForm> tried(ApplicationForm form) {
        FieldReading reading = reading();
        ApplicationForm tried = form;
        for (TrialField field : fields) {
            Optional<String> text = field.getInput().read(reader.words(), reading);
            FormField known = FormLayout.CURRENT.field(field.getInput().getId());
            tried = same(form, known, text) ? tried : tried.with(known, text.orElse(""));
        }
        Optional<TrialField> wrong =
                fields.stream().filter(field -> field.getInput().isAtFault()).findFirst();
        wrong.ifPresent(field -> PrimeFaces.current().focus("whatif:fields:" + fields.indexOf(field) + ":text"));
        return wrong.isPresent() ? Optional.empty() : Optional.of(tried);
    }

    /** A number that only reads otherwise stays as the file has it. */
    private static boolean same(ApplicationForm form, FormField field, Optional<String> text) {
        if (!field.isNumber() || text.isEmpty()) {
            return form.text(field).equals(text);
        }
        ApplicationForm alone = ApplicationForm.of(Map.of(field.name(), text.get()));
        return Double.compare(alone.number(field), form.number(field)) == 0;
    }

    private void show(Client client, ApplicationForm tried) {
        Words words = reader.words();
        ApplicationForm form = client.form();
        result = TrialResult.of(words, catalogue, assessor.whatIf(client, tried), form, tried);
        List<Warning> found = new ArrayList<>(quality.warnings(tried));
        found.removeAll(quality.warnings(form));
        checks = CheckLine.of(words, catalogue, tried, found);
    }

    public List<TrialField> getFields() {
        return fields;
    }

    /** Why nothing was tried, unless a field is at fault. */
    public String getNotice() {
        return notice;
    }

    public @Nullable TrialResult getResult() {
        return result;
    }

    /** What should be checked in what was tried, and need not be in the file. */
    public List<CheckLine> getChecks() {
        return checks;
    }
}
