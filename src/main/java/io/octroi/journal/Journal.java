package io.octroi.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * The log of what people and models did. An entry is written within the transaction of what it tells, so that there is
 * both or neither; it is sealed once that is committed, by whoever rings the bell.
 */
public final class Journal {

    private static final String INSERT =
            "insert into journal_entry (recorded_at, kind, actor, client_id, content)" + " values (?, ?, ?, ?, ?)";

    private final Clock clock;
    private final PersonalKeys keys = new PersonalKeys();
    private volatile Runnable bell = () -> {};
    private volatile boolean touched;

    public Journal(Clock clock) {
        this.clock = clock;
    }

    /**
     * Writes an entry; whoever calls owns the connection and its transaction.
     *
     * @return the id of the entry
     * @throws IllegalStateException when the connection commits every statement
     */
    public long append(Connection connection, Entry entry) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException("an entry is written within the transaction of what it tells");
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] content = content(connection, entry);
        try (PreparedStatement insert = connection.prepareStatement(INSERT, new String[] {"id"})) {
            insert.setObject(1, at.atOffset(ZoneOffset.UTC));
            insert.setString(2, entry.kind());
            insert.setString(3, entry.actor());
            if (entry.client().isPresent()) {
                insert.setLong(4, entry.client().getAsLong());
            } else {
                insert.setNull(4, Types.BIGINT);
            }
            insert.setBytes(5, content);
            insert.executeUpdate();
            touched = true;
            bell.run();
            return idOf(insert);
        }
    }

    /** Whether the entry of that id is there and says that very thing; of one whose content stays readable. */
    public boolean tells(Connection connection, long id, Entry entry) throws SQLException {
        if (!entry.lasting()) {
            throw new IllegalArgumentException("what a sealed entry tells is nobody's to compare");
        }
        try (PreparedStatement query = connection.prepareStatement("select content from journal_entry"
                + " where id = ? and kind = ? and actor = ? and coalesce(client_id, -1) = ?")) {
            query.setLong(1, id);
            query.setString(2, entry.kind());
            query.setString(3, entry.actor());
            query.setLong(4, entry.client().orElse(-1));
            try (ResultSet row = query.executeQuery()) {
                return row.next() && Arrays.equals(entry.json(), row.getBytes(1));
            }
        }
    }

    /** Whether anything was written through this object. */
    public boolean isTouched() {
        return touched;
    }

    void ring(Runnable whenAppended) {
        bell = whenAppended;
    }

    private static long idOf(PreparedStatement insert) throws SQLException {
        try (ResultSet keys = insert.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    private byte[] content(Connection connection, Entry entry) throws SQLException {
        return entry.lasting() || entry.client().isEmpty()
                ? entry.json()
                : keys.seal(connection, entry.client().getAsLong(), entry.json())
                        .bytes();
    }
}
