package io.octroi.scoring;

import io.octroi.scoring.Promotion.Kind;
import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The two tables of the models, row by row; whoever calls owns the connection and its transaction. */
final class ModelTables {

    private static final String PROMOTIONS =
            "select id, kind, model_id, replaces_id, promoted_by, why, promoted_at from promotion ";

    /** So many bytes of an archive are kept in one row. */
    private static final int PART = 1 << 19;

    private final Clock clock;

    ModelTables(Clock clock) {
        this.clock = clock;
    }

    void keep(Connection connection, String id, byte[] archive) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into model_package (id, added_at) values (?, ?)")) {
            insert.setString(1, id);
            insert.setObject(2, OffsetDateTime.now(clock));
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into model_archive (model_id, part, content) values (?, ?, ?)")) {
            insert.setString(1, id);
            for (int from = 0; from < archive.length; from += PART) {
                insert.setInt(2, from / PART);
                insert.setBytes(3, Arrays.copyOfRange(archive, from, Math.min(from + PART, archive.length)));
                insert.executeUpdate();
            }
        }
    }

    static Optional<byte[]> archive(Connection connection, String id) throws SQLException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (PreparedStatement query =
                connection.prepareStatement("select content from model_archive where model_id = ? order by part")) {
            query.setString(1, id);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    archive.writeBytes(rows.getBytes(1));
                }
            }
        }
        return archive.size() == 0 ? Optional.empty() : Optional.of(archive.toByteArray());
    }

    static List<String> ids(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery("select id from model_package order by added_at desc, id")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    Promotion add(Connection connection, Kind kind, String modelId, OptionalLong replaces, String by, String why)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into promotion (kind, model_id, replaces_id, promoted_by, why, promoted_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                new String[] {"id"})) {
            insert.setString(1, kind.name());
            insert.setString(2, modelId);
            if (replaces.isPresent()) {
                insert.setLong(3, replaces.getAsLong());
            } else {
                insert.setNull(3, Types.BIGINT);
            }
            insert.setString(4, by);
            insert.setString(5, why);
            insert.setObject(6, OffsetDateTime.now(clock));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return promotion(connection, keys.getLong(1)).orElseThrow();
            }
        }
    }

    static Optional<Promotion> newest(Connection connection) throws SQLException {
        return first(connection, PROMOTIONS + "order by id desc fetch first 1 rows only");
    }

    static Optional<Promotion> promotion(Connection connection, long id) throws SQLException {
        return first(connection, PROMOTIONS + "where id = " + id);
    }

    static List<Promotion> promotions(Connection connection) throws SQLException {
        return select(connection, PROMOTIONS + "order by id desc");
    }

    private static Optional<Promotion> first(Connection connection, String query) throws SQLException {
        return select(connection, query).stream().findFirst();
    }

    private static List<Promotion> select(Connection connection, String sql) throws SQLException {
        List<Promotion> promotions = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows = query.executeQuery(sql)) {
            while (rows.next()) {
                long replaced = rows.getLong("replaces_id");
                OptionalLong replaces = rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(replaced);
                promotions.add(new Promotion(
                        rows.getLong("id"),
                        Kind.valueOf(rows.getString("kind")),
                        rows.getString("model_id"),
                        replaces,
                        rows.getString("promoted_by"),
                        rows.getString("why"),
                        rows.getObject("promoted_at", OffsetDateTime.class).toInstant()));
            }
        }
        return promotions;
    }
}
