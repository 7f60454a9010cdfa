package io.octroi.client;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A datum of a person that was put right, as the person is told of it.
 *
 * @param before what the form said; absent when the value was missing
 * @param after what it said since; absent when the value was not known
 * @param modelId absent when no model was in use
 * @param saidBefore what the model said of the file as it was; absent where it could not assess it
 * @param saidAfter what it said of the file as it was then
 */
record Rectified(
        Instant at,
        String by,
        String why,
        String field,
        Optional<String> before,
        Optional<String> after,
        Optional<String> modelId,
        Optional<Said> saidBefore,
        Optional<Said> saidAfter) {

    private static final String QUERY =
            """
            select rectified_at, rectified_by, why, field, before_text, after_text, model_id,
                score_before, recommendation_before, score_after, recommendation_after
            from rectification where client_id = ? order by id desc
            """;

    /** A solvency score, and the recommendation that came of it. */
    record Said(double solvencyScore, String recommendation) {}

    /** Those of one person, the newest first. */
    static List<Rectified> of(Connection connection, long client) throws SQLException {
        List<Rectified> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setLong(1, client);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
        }
        return found;
    }

    private static Rectified read(ResultSet row) throws SQLException {
        return new Rectified(
                row.getObject("rectified_at", OffsetDateTime.class).toInstant(),
                row.getString("rectified_by"),
                row.getString("why"),
                row.getString("field"),
                Optional.ofNullable(row.getString("before_text")),
                Optional.ofNullable(row.getString("after_text")),
                Optional.ofNullable(row.getString("model_id")),
                said(row, "before"),
                said(row, "after"));
    }

    private static Optional<Said> said(ResultSet row, String when) throws SQLException {
        double score = row.getDouble("score_" + when);
        return row.wasNull() ? Optional.empty() : Optional.of(new Said(score, row.getString("recommendation_" + when)));
    }
}
