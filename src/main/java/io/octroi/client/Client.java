package io.octroi.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stored client: a reference client when the outcome is known, an applicant while it is not. */
@Entity
@Table(name = "client")
public class Client {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", columnDefinition = "varchar")
    private @Nullable Outcome outcome;

    @Column(name = "form_version")
    private int formVersion;

    @Column(name = "form", length = ApplicationForm.LONGEST_STORED)
    private String form;

    @Column(name = "import_id")
    private long importId;

    protected Client() {}

    public long id() {
        return id;
    }

    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    public boolean isApplicant() {
        return outcome == null;
    }

    /** An applicant with that form. */
    static Client applicant(long id, ApplicationForm form, long importId) {
        Client client = new Client();
        client.id = id;
        client.formVersion = FormLayout.CURRENT.version();
        client.form = form.stored();
        client.importId = importId;
        return client;
    }

    /** The import, the rectification, or the typing in, that left form and history as they are: another one has another number. */
    public long importId() {
        return importId;
    }

    /**
     * The application form, read anew at every call.
     *
     * @throws UnreadableForm when it was stored in a layout this program does not know
     */
    public ApplicationForm form() {
        return ApplicationForm.restore(id, formVersion, form);
    }
}
