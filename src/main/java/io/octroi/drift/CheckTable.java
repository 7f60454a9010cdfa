package io.octroi.drift;

import io.octroi.document.RecordJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The table of checks; whoever calls owns the connection and its transaction. */
final class CheckTable {

    private static final String COLUMNS =
            "id, checked_at, checked_by, since, model_id, reference_clients, current_clients, tested, drifted, alerts, found";

    private CheckTable() {}

    static StoredCheck add(
            Connection connection, Instant at, String by, Optional<LocalDate> since, String model, DriftReport report)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into drift_check (checked_at, checked_by, since, model_id, reference_clients, current_clients,"
                        + " tested, drifted, alerts, found, report) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                new String[] {"id"})) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setString(2, by);
            insert.setDate(3, since.map(Date::valueOf).orElse(null));
            insert.setString(4, model);
            insert.setInt(5, report.referenceClients());
            insert.setInt(6, report.currentClients());
            insert.setInt(7, report.tested());
            insert.setInt(8, report.drifted());
            insert.setInt(9, report.alerts());
            insert.setBoolean(10, report.found());
            insert.setBytes(11, packed(report));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return new StoredCheck(
                        keys.getLong(1),
                        at,
                        by,
                        since,
                        model,
                        report.referenceClients(),
                        report.currentClients(),
                        report.tested(),
                        report.drifted(),
                        report.alerts(),
                        report.found());
            }
        }
    }

    /** At most so many checks, the newest first. */
    static List<StoredCheck> newest(Connection connection, int most) throws SQLException {
        List<StoredCheck> checks = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("select " + COLUMNS + " from drift_check order by id desc")) {
            query.setMaxRows(most);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    checks.add(check(row));
                }
            }
        }
        return checks;
    }

    static Optional<DriftReport> report(Connection connection, long id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select report from drift_check where id = ?")) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(unpacked(row.getBytes(1))) : Optional.empty();
            }
        }
    }

    private static StoredCheck check(ResultSet row) throws SQLException {
        return new StoredCheck(
                row.getLong("id"),
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                row.getString("checked_by"),
                Optional.ofNullable(row.getDate("since")).map(Date::toLocalDate),
                row.getString("model_id"),
                row.getInt("reference_clients"),
                row.getInt("current_clients"),
                row.getInt("tested"),
                row.getInt("drifted"),
                row.getInt("alerts"),
                row.getBoolean("found"));
    }

    private static byte[] packed(DriftReport report) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(RecordJson.write(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static DriftReport unpacked(byte[] packed) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return RecordJson.read(zip.readAllBytes(), DriftReport.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
