package io.octroi.decision;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of changes of the stop switch; whoever calls owns the connection and its transaction. */
final class ScoringChanges {

    private ScoringChanges() {}

    static void add(Connection connection, ScoringChange change) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into scoring_change (id, in_use, changed_by, why, changed_at) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, change.id());
            insert.setBoolean(2, change.inUse());
            insert.setString(3, change.by());
            insert.setString(4, change.why());
            insert.setObject(5, change.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** The change in force, if there ever was one. */
    static Optional<ScoringChange> newest(Connection connection) throws SQLException {
        return newest(connection, 1).stream().findFirst();
    }

    /** At most so many changes, the newest first. */
    static List<ScoringChange> newest(Connection connection, int most) throws SQLException {
        List<ScoringChange> changes = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select id, in_use, changed_by, why, changed_at from scoring_change order by id desc")) {
            query.setMaxRows(most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    changes.add(new ScoringChange(
                            rows.getLong("id"),
                            rows.getBoolean("in_use"),
                            rows.getString("changed_by"),
                            rows.getString("why"),
                            rows.getObject("changed_at", OffsetDateTime.class).toInstant()));
                }
            }
        }
        return changes;
    }
}
