package io.octroi.drift;

import io.octroi.client.Clients;
import io.octroi.client.Outcome;
import io.octroi.client.Progress;
import io.octroi.features.Catalogue;
import io.octroi.journal.Durability;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.Transaction;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Models;
import io.octroi.scoring.Promotion;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Checks the applicants in the database against its reference clients, by what the champion reads, and keeps each check. */
public class DriftChecks {

    private static final Logger LOG = Logger.getLogger(DriftChecks.class.getName());

    private final DataSource database;
    private final Catalogue catalogue;
    private final Models models;
    private final StoredSamples samples;
    private final Outcomes outcomes;
    private final Journal journal;
    private final Durability durability;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();

    public DriftChecks(
            DataSource database,
            Clients clients,
            Catalogue catalogue,
            Models models,
            Journal journal,
            Durability durability,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.models = models;
        this.samples = new StoredSamples(clients, catalogue);
        this.outcomes = new Outcomes(database, durability, journal, clock);
        this.journal = journal;
        this.durability = durability;
        this.clock = clock;
    }

    /** A check and what it found. */
    public record Kept(StoredCheck check, DriftReport report) {}

    /**
     * Makes a check, keeps it, and tells the journal.
     *
     * @param since the day from which on applicants are looked at; all of them without one
     * @param by who wants it
     * @throws NothingToCheck when there is no model, no reference client, or no applicant since then
     * @throws io.octroi.scoring.UnusableModel when the champion fails a check
     */
    public Kept run(DriftRules rules, Optional<LocalDate> since, String by, Progress progress) {
        Promotion promotion = models.champion()
                .orElseThrow(() -> new NothingToCheck("no model is in use, so there is nothing to check"));
        ModelPackage model = models.read(promotion.modelId());
        model.refuseForeignInputs(model.id());
        Map<Long, Outcome> known = outcomes.all();
        Sample reference = samples.references(model.order());
        Instant from = since.map(day -> day.atStartOfDay(ZoneId.systemDefault()).toInstant())
                .orElse(Instant.EPOCH);
        Sample current = samples.applicants(model.order(), from, known);
        if (reference.rows() == 0 || current.rows() == 0) {
            throw new NothingToCheck(
                    reference.rows() == 0
                            ? "the database holds no reference client"
                            : "no applicant came "
                                    + since.map(day -> "since " + day).orElse("yet"));
        }
        DriftReport report = new DriftCheck(rules, catalogue, Optional.of(model)).run(reference, current, progress);
        return new Kept(keep(report, since, model.id(), by), report);
    }

    /** Makes a check in the background, unless one is being made; returns whether one is made from now on. */
    public boolean start(String by) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        Thread work = new Thread(() -> runQuietly(by), "octroi-drift");
        work.setDaemon(true);
        work.start();
        return true;
    }

    /** Whether this process makes a check in the background. */
    public boolean isRunning() {
        return running.get();
    }

    private void runQuietly(String by) {
        try {
            run(DriftRules.USUAL, Optional.empty(), by, Progress.SILENT);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "no drift check: " + e.getMessage(), e);
        } finally {
            running.set(false);
        }
    }

    private StoredCheck keep(DriftReport report, Optional<LocalDate> since, String model, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return onDisk(connection -> {
            StoredCheck check = CheckTable.add(connection, now, by, since, model, report);
            journal.append(
                    connection,
                    Entry.of("drift.checked", by)
                            .with("check", check.id())
                            .with("model", model)
                            .with("found", check.found())
                            .with("alerts", (long) check.alerts()));
            return check;
        });
    }

    /** At most so many checks, the newest first. */
    public List<StoredCheck> newest(int most) {
        return asking(connection -> CheckTable.newest(connection, most));
    }

    /** The newest check with its report, if there ever was one. */
    public Optional<Kept> latest() {
        return asking(connection -> {
            Optional<StoredCheck> newest =
                    CheckTable.newest(connection, 1).stream().findFirst();
            return newest.isEmpty()
                    ? Optional.<Kept>empty()
                    : CheckTable.report(connection, newest.get().id()).map(report -> new Kept(newest.get(), report));
        });
    }

    private <T> T onDisk(Transaction.Work<T> work) {
        try {
            return Transaction.onDisk(database, durability, work);
        } catch (SQLException e) {
            throw new FailedDrift(e);
        }
    }

    private <T> T asking(Transaction.Work<T> work) {
        try {
            return Transaction.in(database, work);
        } catch (SQLException e) {
            throw new FailedDrift(e);
        }
    }
}
