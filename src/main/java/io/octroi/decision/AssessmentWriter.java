package io.octroi.decision;

import io.octroi.scoring.Score;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

/** Writes assessments in JDBC batches, each in place of the one before. */
final class AssessmentWriter {

    /** A client who was replaced, erased or given an outcome since they were read gets none. */
    private static final String INSERT =
            """
            insert into assessment
                (client_id, model_id, import_id, solvency_score, recommendation, obstacle, assessed_at)
            select c.id, cast(? as varchar(64)), c.import_id, cast(? as double precision), cast(? as varchar(12)),
                cast(? as varchar(12)), cast(? as timestamp(6) with time zone)
            from client c where c.id = ? and c.import_id = ? and c.outcome is null
            """;

    private final Clock clock;

    AssessmentWriter(Clock clock) {
        this.clock = clock;
    }

    void write(Connection connection, String modelId, List<Finding> findings) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from assessment where client_id = ?");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            for (Finding finding : findings) {
                delete.setLong(1, finding.client().id());
                delete.addBatch();
                fill(insert, modelId, finding, now);
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        }
    }

    /** Those who were not assessable are tried again: another program may be able to. */
    static int forgetObstacles(Connection connection) throws SQLException {
        return delete(connection, "obstacle is not null");
    }

    /** Whoever has an outcome by now is no applicant any more. */
    static int forgetFormerApplicants(Connection connection) throws SQLException {
        return delete(
                connection,
                "exists (select 1 from client c where c.id = assessment.client_id and c.outcome is not null)");
    }

    private static int delete(Connection connection, String condition) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("delete from assessment where " + condition);
        }
    }

    private static void fill(PreparedStatement insert, String modelId, Finding finding, OffsetDateTime now)
            throws SQLException {
        insert.setString(1, modelId);
        if (finding.score().isPresent()) {
            Score score = finding.score().get();
            insert.setDouble(2, score.solvencyScore());
            insert.setString(3, score.recommendation().name());
        } else {
            insert.setNull(2, Types.DOUBLE);
            insert.setNull(3, Types.VARCHAR);
        }
        insert.setString(4, finding.obstacle().map(Obstacle::name).orElse(null));
        insert.setObject(5, now);
        insert.setLong(6, finding.client().id());
        insert.setLong(7, finding.client().importId());
    }
}
