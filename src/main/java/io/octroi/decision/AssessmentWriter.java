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

    /** Whoever decides holds the client's row: the state is either read here, or written there into what is stored here. */
    private static final String HOLD = "select id from client where id = any (?) for update";

    /** A client who was replaced, erased or given an outcome since they were read gets none. */
    private static final String INSERT =
            """
            insert into assessment (client_id, model_id, import_id, solvency_score, recommendation, obstacle, assessed_at,
                product, amount, state)
            select c.id, cast(? as varchar(64)), c.import_id, cast(? as double precision), cast(? as varchar(12)),
                cast(? as varchar(12)), cast(? as timestamp(6) with time zone), cast(? as varchar(200)),
                cast(? as double precision), coalesce((
                    select case d.answer when 'REFERRED' then 'REFERRED' else 'DECIDED' end from decision d
                    where d.client_id = c.id and not exists (
                        select 1 from decision later where later.client_id = c.id and later.ordinal > d.ordinal)), 'OPEN')
            from client c where c.id = ? and c.import_id = ? and c.outcome is null
            """;

    private final Clock clock;

    AssessmentWriter(Clock clock) {
        this.clock = clock;
    }

    void write(Connection connection, String modelId, List<Finding> findings) throws SQLException {
        hold(connection, findings);
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
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("delete from assessment where obstacle is not null");
        }
    }

    private static void hold(Connection connection, List<Finding> findings) throws SQLException {
        Object[] clients =
                findings.stream().map(finding -> finding.client().id()).toArray();
        try (PreparedStatement hold = connection.prepareStatement(HOLD)) {
            hold.setArray(1, connection.createArrayOf("bigint", clients));
            hold.executeQuery().close();
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
        insert.setString(6, finding.asked().product().orElse(null));
        if (finding.asked().amount().isPresent()) {
            insert.setDouble(7, finding.asked().amount().getAsDouble());
        } else {
            insert.setNull(7, Types.DOUBLE);
        }
        insert.setLong(8, finding.client().id());
        insert.setLong(9, finding.client().importId());
    }
}
