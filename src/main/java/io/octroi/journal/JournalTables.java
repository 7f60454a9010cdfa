package io.octroi.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What the sealer reads and adds, row by row; whoever calls owns the connection and its transaction. */
final class JournalTables {

    private static final String SEALS =
            "select number, first_position, last_position, head, previous, sealed_at, key_id, signature from journal_seal ";

    private JournalTables() {}

    /** Waits until nobody else seals; the turn ends with the transaction. */
    static void takeTurn(Connection connection) throws SQLException {
        try (Statement update = connection.createStatement()) {
            update.executeUpdate("update journal_turn set turn = turn + 1");
        }
    }

    /** The highest id that has been sealed, 0 when there is none. */
    static long newestSealedId(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select coalesce(max(entry_id), 0) from journal_position")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Committed entries with an id above that, which have no position yet. */
    static List<StoredEntry> unsealed(Connection connection, long above, int most) throws SQLException {
        List<StoredEntry> entries = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select e.id, e.recorded_at, e.kind, e.actor, e.client_id, e.content from journal_entry e"
                        + " left join journal_position p on p.entry_id = e.id"
                        + " where e.id > ? and p.entry_id is null order by e.id fetch first ? rows only")) {
            query.setLong(1, above);
            query.setInt(2, most);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
        }
        return entries;
    }

    static void add(Connection connection, List<ChainedEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into journal_position (position, entry_id, hash) values (?, ?, ?)")) {
            for (ChainedEntry entry : entries) {
                insert.setLong(1, entry.position());
                insert.setLong(2, entry.entry().id());
                insert.setString(3, entry.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    static void add(Connection connection, Seal seal) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into journal_seal (number, first_position,"
                + " last_position, head, previous, sealed_at, key_id, signature) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, seal.number());
            insert.setLong(2, seal.first());
            insert.setLong(3, seal.last());
            insert.setString(4, seal.head());
            insert.setString(5, seal.previous());
            insert.setObject(6, seal.at().atOffset(ZoneOffset.UTC));
            insert.setString(7, seal.key());
            insert.setString(8, seal.signature());
            insert.executeUpdate();
        }
    }

    static void add(Connection connection, RecordedKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into journal_key (id, public_key, vouched_by, voucher) values (?, ?, ?, ?)")) {
            insert.setString(1, key.id());
            insert.setString(2, key.encoded());
            insert.setString(3, key.voucher().map(RecordedKey.Voucher::by).orElse(null));
            insert.setString(
                    4, key.voucher().map(RecordedKey.Voucher::signature).orElse(null));
            insert.executeUpdate();
        }
    }

    static List<RecordedKey> keys(Connection connection) throws SQLException {
        List<RecordedKey> keys = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet rows =
                        query.executeQuery("select id, public_key, vouched_by, voucher from journal_key order by id")) {
            while (rows.next()) {
                keys.add(new RecordedKey(
                        rows.getString(1), rows.getString(2), voucher(rows.getString(3), rows.getString(4))));
            }
        }
        return keys;
    }

    /** Half a voucher, which nobody writes, is a wrong one: it must not look like the absence of one. */
    private static Optional<RecordedKey.Voucher> voucher(@Nullable String by, @Nullable String signature) {
        return by == null && signature == null
                ? Optional.empty()
                : Optional.of(new RecordedKey.Voucher(
                        Objects.requireNonNullElse(by, ""), Objects.requireNonNullElse(signature, "")));
    }

    /** The seal with the highest number; {@link Seal#NONE} before the first. */
    static Seal newestSeal(Connection connection) throws SQLException {
        return seals(connection, SEALS + "order by number desc fetch first 1 rows only").stream()
                .findFirst()
                .orElse(Seal.NONE);
    }

    static List<Seal> sealsAbove(Connection connection, long number, int most) throws SQLException {
        return seals(
                connection,
                SEALS + "where number > %s order by number fetch first %s rows only".formatted(number, most));
    }

    private static List<Seal> seals(Connection connection, String sql) throws SQLException {
        List<Seal> seals = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
                seals.add(new Seal(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getString(7),
                        row.getString(8)));
            }
        }
        return seals;
    }

    /** An entry from its columns: id, instant, kind, actor, client, content. */
    static StoredEntry entry(ResultSet row) throws SQLException {
        long client = row.getLong(5);
        OptionalLong whom = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(client);
        return new StoredEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                whom,
                row.getBytes(6));
    }
}
