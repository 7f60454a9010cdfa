package io.octroi.decision;

import io.octroi.decision.Rectification.Change;
import io.octroi.decision.Rectification.Rating;
import io.octroi.decision.Rectification.Rescoring;
import io.octroi.scoring.Recommendation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes and reads rectifications. */
final class RectificationTable {

    private static final String COLUMNS =
            "client_id, from_import, to_import, field, before_text, after_text, why, model_id,"
                    + " score_before, recommendation_before, score_after, recommendation_after, rectified_by, rectified_at";

    private static final String INSERT =
            "insert into rectification (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private RectificationTable() {}

    /** Writes one, whose id does not count; returns it with the id it has. */
    static Rectification add(Connection connection, Rectification made) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT, new String[] {"id"})) {
            insert.setLong(1, made.client());
            insert.setLong(2, made.fromImport());
            insert.setLong(3, made.toImport());
            insert.setString(4, made.change().field());
            insert.setString(5, made.change().before().orElse(null));
            insert.setString(6, made.change().after().orElse(null));
            insert.setString(7, made.why());
            insert.setString(8, made.scores().map(Rescoring::modelId).orElse(null));
            fill(insert, 9, made.scores().flatMap(Rescoring::before));
            fill(insert, 11, made.scores().flatMap(Rescoring::after));
            insert.setString(13, made.by());
            insert.setObject(14, made.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            return new Rectification(
                    idOf(insert),
                    made.client(),
                    made.fromImport(),
                    made.toImport(),
                    made.change(),
                    made.why(),
                    made.scores(),
                    made.by(),
                    made.at());
        }
    }

    /** Those of one client, the newest first. */
    static List<Rectification> of(Connection connection, long client) throws SQLException {
        List<Rectification> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select id, " + COLUMNS + " from rectification where client_id = ? order by id desc")) {
            query.setLong(1, client);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
        }
        return found;
    }

    private static Rectification read(ResultSet row) throws SQLException {
        Change change = new Change(
                row.getString("field"),
                Optional.ofNullable(row.getString("before_text")),
                Optional.ofNullable(row.getString("after_text")));
        return new Rectification(
                row.getLong("id"),
                row.getLong("client_id"),
                row.getLong("from_import"),
                row.getLong("to_import"),
                change,
                row.getString("why"),
                scores(row),
                row.getString("rectified_by"),
                row.getObject("rectified_at", OffsetDateTime.class).toInstant());
    }

    private static Optional<Rescoring> scores(ResultSet row) throws SQLException {
        String model = row.getString("model_id");
        return model == null
                ? Optional.empty()
                : Optional.of(new Rescoring(model, rating(row, "before"), rating(row, "after")));
    }

    private static Optional<Rating> rating(ResultSet row, String when) throws SQLException {
        double score = row.getDouble("score_" + when);
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Rating(score, Recommendation.valueOf(row.getString("recommendation_" + when))));
    }

    private static void fill(PreparedStatement insert, int at, Optional<Rating> rating) throws SQLException {
        if (rating.isPresent()) {
            insert.setDouble(at, rating.get().solvencyScore());
            insert.setString(at + 1, rating.get().recommendation().name());
        } else {
            insert.setNull(at, Types.DOUBLE);
            insert.setNull(at + 1, Types.VARCHAR);
        }
    }

    private static long idOf(PreparedStatement insert) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }
}
