package io.octroi.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The entries in the database by position, read a page ahead; whoever calls owns the connection and its transaction. */
final class EntryPages {

    private static final int PAGE = 2_000;

    private static final String QUERY = "select e.id, e.recorded_at, e.kind, e.actor, e.client_id, e.content,"
            + " p.position, p.hash from journal_position p join journal_entry e on e.id = p.entry_id"
            + " where p.position > ? order by p.position fetch first " + PAGE + " rows only";

    private final Connection connection;
    private final Deque<ChainedEntry> page = new ArrayDeque<>();
    private long read = Long.MIN_VALUE;

    EntryPages(Connection connection) {
        this.connection = connection;
    }

    /** Tells all entries up to that position that have not been told yet. */
    void upTo(long position, Consumer<JournalRecord> listener) throws SQLException {
        turn();
        while (!page.isEmpty() && page.getFirst().position() <= position) {
            listener.accept(page.removeFirst());
            turn();
        }
    }

    private void turn() throws SQLException {
        if (!page.isEmpty() || read == Long.MAX_VALUE) {
            return;
        }
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setLong(1, read);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    page.add(new ChainedEntry(rows.getLong(7), JournalTables.entry(rows), rows.getString(8)));
                }
            }
        }
        read = page.isEmpty() ? Long.MAX_VALUE : page.getLast().position();
    }
}
