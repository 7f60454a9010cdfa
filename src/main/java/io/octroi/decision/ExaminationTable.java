package io.octroi.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.octroi.decision.SecondExamination.Told;
import io.octroi.journal.PersonalKeys;
import io.octroi.journal.SealedContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes and reads second examinations; whoever calls owns the connection and its transaction. */
final class ExaminationTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SELECT =
            """
            select e.id, d.client_id, e.decision_id, d.decided_by, e.received_by, e.received_at, e.content, n.id, d.decided_at
            from second_examination e join decision d on d.id = e.decision_id
            left join decision n on n.client_id = d.client_id and n.ordinal = d.ordinal + 1
            """;

    private final PersonalKeys keys = new PersonalKeys();

    /** Adds a request; returns its number. */
    long add(Connection connection, Decision refusal, SealedContent told, String by, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into second_examination (decision_id, received_by, received_at, content) values (?, ?, ?, ?)",
                new String[] {"id"})) {
            insert.setLong(1, refusal.id());
            insert.setString(2, by);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.setBytes(4, told.bytes());
            insert.executeUpdate();
            try (ResultSet made = insert.getGeneratedKeys()) {
                made.next();
                return made.getLong(1);
            }
        }
    }

    SealedContent seal(Connection connection, long client, Told told) throws SQLException {
        try {
            return keys.seal(connection, client, JSON.writeValueAsBytes(told));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void addReading(Connection connection, long examination, String by, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into examination_reading (examination_id, read_by, read_at) values (?, ?, ?)")) {
            insert.setLong(1, examination);
            insert.setString(2, by);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    Optional<SecondExamination> find(Connection connection, long id) throws SQLException {
        return read(connection, SELECT + " where e.id = ?", id).stream().findFirst();
    }

    /** The request to look at that decision again. */
    Optional<SecondExamination> ofRefusal(Connection connection, long decision) throws SQLException {
        return read(connection, SELECT + " where e.decision_id = ?", decision).stream()
                .findFirst();
    }

    /** All of a client, the newest first. */
    List<SecondExamination> ofClient(Connection connection, long client) throws SQLException {
        return read(connection, SELECT + " where d.client_id = ? order by e.id desc", client);
    }

    /** Those that wait for a decision, the oldest first; nobody decides on a client who was erased. */
    List<SecondExamination> open(Connection connection) throws SQLException {
        return read(
                connection,
                SELECT
                        + " join client c on c.id = d.client_id where n.id is null and e.id > ? order by e.received_at, e.id",
                0);
    }

    private List<SecondExamination> read(Connection connection, String sql, long key) throws SQLException {
        List<SecondExamination> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, key);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(read(connection, row));
                }
            }
        }
        return found;
    }

    private SecondExamination read(Connection connection, ResultSet row) throws SQLException {
        long client = row.getLong(2);
        long settled = row.getLong(8);
        boolean open = row.wasNull();
        return new SecondExamination(
                row.getLong(1),
                client,
                row.getLong(3),
                instant(row, 9),
                row.getString(4),
                row.getString(5),
                instant(row, 6),
                keys.open(connection, client, SealedContent.of(row.getBytes(7))).map(ExaminationTable::told),
                readings(connection, row.getLong(1)),
                open ? OptionalLong.empty() : OptionalLong.of(settled));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** What is held on a request. */
    static String json(SecondExamination examination) {
        ObjectNode json = JSON.createObjectNode()
                .put("secondExamination", examination.id())
                .put("ofDecision", examination.refusal())
                .put("receivedAt", examination.receivedAt().toString());
        examination
                .told()
                .ifPresentOrElse(
                        told -> json.put("words", told.words()).put("facts", told.facts()),
                        () -> json.put("erased", true));
        return json.toString();
    }

    private static Told told(byte[] content) {
        try {
            return JSON.readValue(content, Told.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SecondExamination.Reading> readings(Connection connection, long examination)
            throws SQLException {
        List<SecondExamination.Reading> readings = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select read_by, read_at from examination_reading where examination_id = ? order by read_at, read_by")) {
            query.setLong(1, examination);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    readings.add(new SecondExamination.Reading(row.getString(1), instant(row, 2)));
                }
            }
        }
        return readings;
    }
}
