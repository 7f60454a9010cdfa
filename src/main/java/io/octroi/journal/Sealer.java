package io.octroi.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Seals committed entries: gives them positions, chains them, and signs the head. One seals at a time, whatever processes
 * work on the database. Ids are not given in the order of commits, so an entry committed late is sealed late.
 */
public final class Sealer {

    /** So far below the newest sealed id a quick look looks for entries that were committed late. */
    private static final int LATE = 1_000;

    private static final int BATCH = 1_000;

    private final DataSource database;
    private final SealingKeys keys;
    private final Clock clock;

    public Sealer(DataSource database, SealingKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Seals everything that is committed.
     *
     * @return how many entries that were
     * @throws UnusableJournal when there is no key to seal with; nothing is then sealed
     */
    public long sealAll() throws SQLException {
        return sealAbove(Optional.of(0L));
    }

    /** Seals what is committed, but what was overtaken by a thousand others. */
    public long sealRecent() throws SQLException {
        return sealAbove(Optional.empty());
    }

    private long sealAbove(Optional<Long> id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                long above = id.isPresent() ? id.get() : JournalTables.newestSealedId(connection) - LATE;
                return JournalTables.unsealed(connection, above, 1).isEmpty() ? 0 : sealAbove(connection, above);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private long sealAbove(Connection connection, long id) throws SQLException {
        long sealed = 0;
        long above = id;
        List<StoredEntry> batch;
        do {
            JournalTables.takeTurn(connection);
            // Looked up only now: somebody else may have sealed them while this one waited for its turn.
            batch = JournalTables.unsealed(connection, above, BATCH);
            seal(connection, batch);
            connection.commit();
            sealed += batch.size();
            above = batch.isEmpty() ? above : batch.get(batch.size() - 1).id();
        } while (batch.size() == BATCH);
        return sealed;
    }

    private void seal(Connection connection, List<StoredEntry> entries) throws SQLException {
        if (entries.isEmpty()) {
            return;
        }
        Seal last = JournalTables.newestSeal(connection);
        SealingKey key = keys.current();
        RecordedKey recorded = recorded(connection, key, last);
        List<ChainedEntry> chain = new ArrayList<>();
        String head = last.head();
        for (StoredEntry entry : entries) {
            long position = last.last() + 1 + chain.size();
            head = entry.chained(head, position);
            chain.add(new ChainedEntry(position, entry, head));
        }
        Seal next = last.next(
                last.last() + chain.size(),
                head,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                key.open().id());
        JournalTables.add(connection, chain);
        JournalTables.add(connection, next.signed(key.sign(next.text(recorded))));
    }

    /** The key as it is recorded, which happens with its first seal; the key of the seal before vouches for it if it can. */
    private RecordedKey recorded(Connection connection, SealingKey key, Seal last) throws SQLException {
        Optional<RecordedKey> known = JournalTables.keys(connection).stream()
                .filter(row -> row.id().equals(key.open().id()))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        RecordedKey fresh = keys.earlier().stream()
                .filter(earlier -> earlier.open().id().equals(last.key()))
                .findFirst()
                .map(earlier -> key.open().vouchedBy(earlier.vouchFor(key.open())))
                .orElse(key.open());
        JournalTables.add(connection, fresh);
        return fresh;
    }
}
