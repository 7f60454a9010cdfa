package io.octroi.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The journal in the database, as it is at one moment, read a page at a time. */
final class StoredJournal implements JournalSource {

    private static final int PAGE = 2_000;

    private final DataSource database;

    StoredJournal(DataSource database) {
        this.database = database;
    }

    @Override
    public void tell(Consumer<JournalRecord> listener, Steps steps) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int usual = connection.getTransactionIsolation();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                tell(connection, listener, steps);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(usual);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new UnusableJournal(
                    "the journal", "the database does not answer (SQL state " + e.getSQLState() + ")", e);
        }
    }

    private static void tell(Connection connection, Consumer<JournalRecord> listener, Steps steps) throws SQLException {
        long total = JournalTables.newestSeal(connection).last();
        JournalTables.keys(connection).forEach(listener);
        EntryPages entries = new EntryPages(connection);
        long number = Long.MIN_VALUE;
        List<Seal> seals;
        do {
            seals = JournalTables.sealsAbove(connection, number, PAGE);
            for (Seal seal : seals) {
                entries.upTo(seal.last(), listener);
                listener.accept(seal);
                number = seal.number();
                steps.advanced(seal.last(), total);
            }
        } while (!seals.isEmpty());
        entries.upTo(Long.MAX_VALUE, listener);
    }
}
