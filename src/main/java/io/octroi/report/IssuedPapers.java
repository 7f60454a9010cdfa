package io.octroi.report;

import io.octroi.journal.Transaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;

/** The fingerprints of all papers that were handed out: rows are only added, and say nothing of a person. */
public final class IssuedPapers {

    private static final String SELECT = "select decision_id, paper, language, record_sha256 from issued_paper where ";

    private final DataSource database;
    private final Clock clock;

    public IssuedPapers(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What else is done in the same transaction. */
    @FunctionalInterface
    interface Deed {
        void on(Connection connection) throws SQLException;
    }

    /** Keeps it, unless it is kept already; a paper that another process keeps in the same moment is kept once. */
    void keep(Imprint imprint, String sha256, Deed deed) throws SQLException {
        try {
            keepOnce(imprint, sha256, deed);
        } catch (SQLException e) {
            if (!Transaction.isTaken(e)) {
                throw e;
            }
            keepOnce(imprint, sha256, deed);
        }
    }

    private void keepOnce(Imprint imprint, String sha256, Deed deed) throws SQLException {
        Transaction.in(database, connection -> {
            if (find(connection, "sha256 = ?", sha256).isEmpty()) {
                add(connection, imprint, sha256);
            }
            deed.on(connection);
            return true;
        });
    }

    private void add(Connection connection, Imprint imprint, String sha256) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into issued_paper"
                + " (sha256, record_sha256, decision_id, paper, language, issued_at) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, sha256);
            insert.setString(2, imprint.record());
            insert.setLong(3, imprint.decision());
            insert.setString(4, imprint.paper());
            insert.setString(5, imprint.language());
            insert.setObject(6, clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** The paper that has that fingerprint. */
    Optional<Imprint> paper(String sha256) throws SQLException {
        return Transaction.in(database, connection -> find(connection, "sha256 = ?", sha256));
    }

    /** The decision of which a paper was printed from the record that has that fingerprint. */
    Optional<Long> decision(String record) throws SQLException {
        return Transaction.in(database, connection -> find(connection, "record_sha256 = ?", record))
                .map(Imprint::decision);
    }

    private static Optional<Imprint> find(Connection connection, String where, String sha256) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(SELECT + where)) {
            query.setString(1, sha256);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new Imprint(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                        : Optional.empty();
            }
        }
    }
}
