package io.octroi.drift;

import io.octroi.client.ClientKind;
import io.octroi.client.Clients;
import io.octroi.client.Progress;
import io.octroi.journal.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Has the applicants checked again: some days after the last scheduled check began, or once so many more applicants are there.
 * Of several instances on one database one makes the check. One that came to nothing is made up for at the next turn.
 */
public final class CheckSchedule {

    private static final Logger LOG = Logger.getLogger(CheckSchedule.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final String ACTOR = "octroi";

    private final DriftChecks checks;
    private final Clients clients;
    private final DataSource database;
    private final Clock clock;
    private final Terms terms;
    private Instant nextLook = Instant.MIN;

    public CheckSchedule(DriftChecks checks, Clients clients, DataSource database, Clock clock, Terms terms) {
        this.checks = checks;
        this.clients = clients;
        this.database = database;
        this.clock = clock;
        this.terms = terms;
    }

    /**
     * When a check is due.
     *
     * @param days since the last one began; 0: never by time
     * @param applicants more than there were then; 0: never by number
     */
    public record Terms(int days, int applicants) {

        public static final Terms NEVER = new Terms(0, 0);

        boolean isDue(Turn last, Instant now, long applicantsNow) {
            boolean byTime = days > 0
                    && last.begun()
                            .filter(begun -> begun.plus(Duration.ofDays(days)).isAfter(now))
                            .isEmpty();
            boolean byNumber = applicants > 0 && applicantsNow - last.applicants() >= applicants;
            return byTime || byNumber;
        }
    }

    /** When the last scheduled check began, if there ever was one, and how many applicants there were. */
    record Turn(Optional<Instant> begun, long applicants) {}

    /** Makes the check that is due, if one is; to be called again and again, by one thread. */
    public void look() {
        Instant now = clock.instant();
        if (terms.equals(Terms.NEVER) || now.isBefore(nextLook)) {
            return;
        }
        nextLook = now.plus(BETWEEN_LOOKS);
        if (takesTurn(now)) {
            try {
                checks.run(DriftRules.USUAL, Optional.empty(), ACTOR, Progress.SILENT);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "no scheduled drift check: " + e.getMessage(), e);
            }
        }
    }

    /** Whether a check is due, and this instance is the one to make it. */
    private boolean takesTurn(Instant now) {
        long applicants = clients.count(ClientKind.APPLICANT);
        try {
            return Transaction.in(database, connection -> {
                Turn last = lastTurn(connection);
                boolean due = terms.isDue(last, now, applicants);
                if (due) {
                    take(connection, now, applicants);
                }
                return due;
            });
        } catch (SQLException e) {
            throw new FailedDrift(e);
        }
    }

    /** Has the row for itself until the transaction ends. */
    private static Turn lastTurn(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select begun_at, applicants from drift_turn where id = 1 for update");
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("drift_turn has no row");
            }
            return new Turn(
                    Optional.ofNullable(row.getObject(1, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                    row.getLong(2));
        }
    }

    private static void take(Connection connection, Instant now, long applicants) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update drift_turn set begun_at = ?, applicants = ? where id = 1")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setLong(2, applicants);
            update.executeUpdate();
        }
    }
}
