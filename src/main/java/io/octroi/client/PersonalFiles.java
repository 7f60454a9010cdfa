package io.octroi.client;

import io.octroi.journal.Entry;
import io.octroi.journal.Journal;
import io.octroi.journal.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javax.sql.DataSource;

/** Brings together what is held on one person. */
public class PersonalFiles {

    private static final String EVERYTHING =
            """
            select coalesce(c.outcome, t.outcome) as outcome, c.form_version, c.form, p.sex, p.family_status,
                h.version, l.features, h.content, i.id as import_id, i.finished_at,
                a.model_id, a.solvency_score, a.recommendation, a.obstacle, a.assessed_at
            from client c
            join client_import n on n.id = c.import_id
            join client_import i on i.id = coalesce(n.rectifies, n.id)
            left join protected_attribute p on p.client_id = c.id
            left join credit_history h on h.client_id = c.id
            left join assessment a on a.client_id = c.id
            left join client_outcome t on t.client_id = c.id
            left join history_layout l on l.version = h.version
            where c.id = ?
            """;

    private final DataSource database;
    private final Clock clock;
    private final Unpacker unpacker;
    private final DecisionBook decisions;
    private final Journal journal;
    private final String actor;

    /**
     * The files of persons in that database.
     *
     * @param unpacker reads what the packer of {@link ClientImport} wrote
     * @param decisions knows what was decided
     * @param actor who hands them out
     */
    public PersonalFiles(
            DataSource database,
            Clock clock,
            Unpacker unpacker,
            DecisionBook decisions,
            Journal journal,
            String actor) {
        this.database = database;
        this.clock = clock;
        this.unpacker = unpacker;
        this.decisions = decisions;
        this.journal = journal;
        this.actor = actor;
    }

    /** Tells what was decided on a client. */
    @FunctionalInterface
    public interface DecisionBook {

        /** The records of all decisions, the newest first, each as a JSON object. */
        List<String> of(long client);
    }

    /** Tells what a packed history holds. */
    @FunctionalInterface
    public interface Unpacker {

        /** The values in the order of the layout; NaN means "missing". */
        double[] values(HistorySummary packed, SummaryLayout layout);
    }

    /**
     * Everything held under that number; that it was handed out is told in the journal.
     *
     * @throws UnknownClient when nothing is, not even an erasure
     */
    public PersonalFile of(long client) {
        List<String> decided = decisions.of(client);
        try {
            return Transaction.in(database, connection -> {
                Optional<PersonalFile.Credit> credit = credit(connection, client);
                List<Erasure> erasures = Erasures.of(connection, client);
                if (credit.isEmpty() && erasures.isEmpty()) {
                    throw new UnknownClient(Long.toString(client));
                }
                journal.append(connection, Entry.of("client.exported", actor).naming(client));
                return new PersonalFile(client, clock.instant(), credit, decided, erasures);
            });
        } catch (SQLException e) {
            throw new UnreachableClients(e);
        }
    }

    private Optional<PersonalFile.Credit> credit(Connection connection, long client) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EVERYTHING)) {
            query.setLong(1, client);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(credit(
                                client, row, Rectified.of(connection, client), EnteredForms.of(connection, client)))
                        : Optional.empty();
            }
        }
    }

    private PersonalFile.Credit credit(
            long client, ResultSet row, List<Rectified> rectifications, Optional<Entered> entered) throws SQLException {
        int formVersion = row.getInt("form_version");
        return new PersonalFile.Credit(
                Optional.ofNullable(row.getString("outcome")).map(Outcome::valueOf),
                formVersion,
                ApplicationForm.restore(client, formVersion, row.getString("form")),
                new ProtectedAttributes(
                        Optional.ofNullable(row.getString("sex")), Optional.ofNullable(row.getString("family_status"))),
                history(row),
                assessed(row),
                rectifications,
                entered,
                new PersonalFile.Origin(
                        row.getLong("import_id"),
                        row.getObject("finished_at", OffsetDateTime.class).toInstant()));
    }

    private static Optional<PersonalFile.Assessed> assessed(ResultSet row) throws SQLException {
        String model = row.getString("model_id");
        if (model == null) {
            return Optional.empty();
        }
        double score = row.getDouble("solvency_score");
        return Optional.of(new PersonalFile.Assessed(
                model,
                row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(score),
                Optional.ofNullable(row.getString("recommendation")),
                Optional.ofNullable(row.getString("obstacle")),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant()));
    }

    private Optional<PersonalFile.History> history(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("content");
        if (row.wasNull()) {
            return Optional.empty();
        }
        SummaryLayout layout = SummaryLayout.restore(row.getString("version"), row.getString("features"));
        return Optional.of(new PersonalFile.History(
                layout, unpacker.values(new HistorySummary(layout.version(), content), layout)));
    }
}
