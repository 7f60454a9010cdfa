package io.octroi.decision;

import io.octroi.client.ApplicationForm;
import io.octroi.client.Client;
import io.octroi.client.Entered;
import io.octroi.client.EnteredForms;
import io.octroi.client.FormField;
import io.octroi.client.FormLayout;
import io.octroi.client.UnreachableClients;
import io.octroi.client.UnusableApplication;
import io.octroi.client.UnusableApplication.Reason;
import io.octroi.journal.Durability;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.Transaction;
import io.octroi.scoring.Score;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Takes applications that advisors type in. The applicant, the first assessment and the entry that tells of it are written
 * together, or not at all; of two that come at once each gets a number of its own.
 */
public class Intake {

    private static final FormField WEEKDAY = FormLayout.CURRENT.field("WEEKDAY_APPR_PROCESS_START");
    private static final FormField HOUR = FormLayout.CURRENT.field("HOUR_APPR_PROCESS_START");

    /** What the intake fills in itself where nobody else has: when the application was filed. */
    public static final List<FormField> OWN_FIELDS = List.of(WEEKDAY, HOUR);

    private final DataSource database;
    private final Clock clock;
    private final Journal journal;
    private final Champion champion;
    private final Durability durability;

    /** @param clock in the time zone of the house */
    public Intake(DataSource database, Durability durability, Clock clock, Journal journal, Champion champion) {
        this.database = database;
        this.durability = durability;
        this.clock = clock;
        this.journal = journal;
        this.champion = champion;
    }

    /** The day on which an application is filed that is taken now: its dates count from there. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The number that the next application will be given, unless somebody else comes first. */
    public long nextNumber() {
        return inTransaction(EnteredForms::next);
    }

    /** When the client was typed in, and by whom; nothing where an import brought them first. */
    public Optional<Entered> entered(long client) {
        return inTransaction(connection -> EnteredForms.of(connection, client));
    }

    /** What every application says, and this one does not. */
    public static List<FormField> missing(ApplicationForm form) {
        return FormLayout.CURRENT.fields().stream()
                .filter(FormField::isMandatory)
                .filter(field -> form.text(field).isEmpty())
                .toList();
    }

    /**
     * Takes an application and assesses it at once; while scoring is out of use it waits for its score.
     *
     * @param key of the form it was typed into: sent twice by the same person, it is one application
     * @throws UnusableApplication when it cannot be taken; nothing is then stored
     */
    public Received receive(ApplicationForm form, String key, String by) {
        List<FormField> missing = missing(form);
        if (!missing.isEmpty()) {
            throw new UnusableApplication(Reason.MISSING, missing);
        }
        Optional<Assessor> assessor = champion.present();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return onDisk(connection -> {
            EnteredForms.hold(connection);
            Optional<EnteredForms.Earlier> earlier = EnteredForms.earlier(connection, by, key);
            if (earlier.isPresent()) {
                return repeated(earlier.get(), form);
            }
            Client client = EnteredForms.add(connection, filed(form, at), by, key, at);
            Optional<Finding> finding = assess(connection, client, assessor);
            journal.append(connection, entry(client, by, finding));
            return new Received(client.id(), false);
        });
    }

    private Received repeated(EnteredForms.Earlier earlier, ApplicationForm form) {
        Entered entered = earlier.entered();
        if (!earlier.form().equals(filed(form, entered.at()))) {
            throw new UnusableApplication(Reason.SENT);
        }
        return new Received(entered.client(), true);
    }

    /** The form with the weekday and the hour of that moment, where it does not tell another. */
    private ApplicationForm filed(ApplicationForm form, Instant at) {
        ZonedDateTime moment = at.atZone(clock.getZone());
        ApplicationForm dated = form.tells(WEEKDAY)
                ? form
                : form.with(WEEKDAY, moment.getDayOfWeek().name());
        return dated.tells(HOUR) ? dated : dated.with(HOUR, moment.getHour() + "");
    }

    private Optional<Finding> assess(Connection connection, Client client, Optional<Assessor> assessor)
            throws SQLException {
        if (assessor.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> findings = Finding.all(List.of(new Pending(client, Optional.empty())), assessor.get());
        new AssessmentWriter(clock).write(connection, assessor.get().model().id(), findings);
        return findings.stream().findFirst();
    }

    private static Entry entry(Client client, String by, Optional<Finding> finding) {
        Entry entry = Entry.of("client.entered", by).about(client.id()).with("import", client.importId());
        Optional<Score> score = finding.flatMap(Finding::score);
        return score.isEmpty()
                ? entry
                : entry.with("model", score.get().modelId())
                        .with("score", score.get().solvencyScore())
                        .with(
                                "recommendation",
                                score.get().recommendation().name().toLowerCase(Locale.ROOT));
    }

    private <T> T onDisk(Transaction.Work<T> work) {
        try {
            return Transaction.onDisk(database, durability, work);
        } catch (SQLException e) {
            throw new UnreachableClients(e);
        }
    }

    private <T> T inTransaction(Transaction.Work<T> work) {
        try {
            return Transaction.in(database, work);
        } catch (SQLException e) {
            throw new UnreachableClients(e);
        }
    }
}
