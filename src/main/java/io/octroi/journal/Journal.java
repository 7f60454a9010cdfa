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
