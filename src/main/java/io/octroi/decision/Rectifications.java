package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.client.Clients;
import io.octroi.client.FormCorrection;
import io.octroi.client.HistorySummary;
import io.octroi.client.PrintableText;
import io.octroi.client.StoredForms;
import io.octroi.client.UnknownClient;
import io.octroi.client.UnreachableClients;
import io.octroi.client.UnusableRectification;
import io.octroi.client.UnusableRectification.Reason;
import io.octroi.decision.Rectification.Change;
import io.octroi.decision.Rectification.Rating;
import io.octroi.decision.Rectification.Rescoring;
import io.octroi.journal.Durability;
import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.Transaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Puts wrong data of applicants right, one field at a time, and scores the file again: both scores stay. Form, scores,
 * stored assessment and the entry that tells of it are written together, or not at all.
 */
public class Rectifications {

    private static final int SHORTEST_WHY = 20;
    private static final int LONGEST_WHY = 2_000;

    private final DataSource database;
    private final Clock clock;
    private final Journal journal;
    private final Clients clients;
    private final Champion champion;
    private final Durability durability;

    public Rectifications(
            DataSource database,
            Durability durability,
            Clock clock,
            Journal journal,
            Clients clients,
            Champion champion) {
        this.database = database;
        this.durability = durability;
        this.clock = clock;
        this.journal = journal;
        this.clients = clients;
        this.champion = champion;
    }

    /**
     * What somebody asks for.
     *
     * @param seenImport the {@link Client#importId()} of the file they saw
     * @param field of the application form, by name
     * @param text the right value, a number as a plain decimal; absent when it is not known
     * @param why what was wrong, and how they know: 20 to 2000 characters
     */
    public record Wish(long client, long seenImport, String field, Optional<String> text, String why) {

        public Wish {
            why = why.replace("\r\n", "\n").strip();
        }
    }

    /** The rectifications of a client, the newest first. */
    public List<Rectification> of(long client) {
        return inTransaction(connection -> RectificationTable.of(connection, client));
    }

    /**
     * Rectifies. Where scoring is out of use it does so without scores.
     *
     * @throws UnknownClient when nobody has that number
     * @throws UnusableRectification when it cannot be made; nothing is then changed
     */
    public Rectification rectify(Wish wish, String by) {
        demandReason(wish.why());
        Client client = seen(wish);
        FormCorrection correction = FormCorrection.of(client.form(), wish.field(), wish.text());
        Optional<HistorySummary> history = clients.history(client.id());
        Optional<Rescorer> rescorer = rescorer(client, history);
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return onDisk(connection -> {
            Client rectified = StoredForms.replace(connection, client, correction.form(), at);
            Optional<Rescoring> scores = rescorer.isPresent()
                    ? Optional.of(rescorer.get().rescore(connection, new Pending(rectified, history)))
                    : Optional.empty();
            Change change = new Change(correction.field().name(), correction.before(), correction.after());
            Rectification made = RectificationTable.add(
                    connection,
                    new Rectification(
                            0,
                            client.id(),
                            client.importId(),
                            rectified.importId(),
                            change,
                            wish.why(),
                            scores,
                            by,
                            at));
            journal.append(connection, entry(made));
            return made;
        });
    }

    private Client seen(Wish wish) {
        Client client = clients.find(wish.client()).orElseThrow(() -> new UnknownClient(wish.client() + ""));
        if (!client.isApplicant()) {
            throw new UnusableRectification(Reason.REFERENCE);
        }
        if (client.importId() != wish.seenImport()) {
            throw new UnusableRectification(Reason.CHANGED);
        }
        return client;
    }

    /** Asks for the assessor once: both scores are by the same model. */
    private Optional<Rescorer> rescorer(Client client, Optional<HistorySummary> history) {
        return champion.present()
                .map(assessor -> Rescorer.from(assessor, new AssessmentWriter(clock), new Pending(client, history)));
    }

    private static void demandReason(String why) {
        if (why.length() < SHORTEST_WHY || why.length() > LONGEST_WHY || !PrintableText.isReadable(why, "\n\t")) {
            throw new UnusableRectification(Reason.WHY);
        }
    }

    private static Entry entry(Rectification made) {
        Entry entry = Entry.of("client.rectified", made.by())
                .about(made.client())
                .with("rectification", made.id())
                .with("import", made.toImport())
                .with("field", made.change().field())
                .with("why", made.why());
        entry = with(entry, "before", made.change().before());
        entry = with(entry, "after", made.change().after());
        entry = with(entry, "model", made.scores().map(Rescoring::modelId));
        entry = withRating(entry, "Before", made.scores().flatMap(Rescoring::before));
        return withRating(entry, "After", made.scores().flatMap(Rescoring::after));
    }

    private static Entry withRating(Entry entry, String when, Optional<Rating> rating) {
        Entry scored = with(entry, "score" + when, rating.map(Rating::solvencyScore));
        return with(scored, "recommendation" + when, rating.map(said -> said.recommendation()
                .name()
                .toLowerCase(Locale.ROOT)));
    }

    private static Entry with(Entry entry, String name, Optional<?> value) {
        return value.isPresent() ? entry.with(name, value.get()) : entry;
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
