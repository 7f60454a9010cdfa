package io.octroi.journal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What is done as one: all of it is kept, the entries that tell of it included, or nothing. */
public final class Transaction {

    private Transaction() {}

    /** What is done; a number, a row, or whatever else comes of it. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /**
     * Does the work on a connection of its own, and commits.
     *
     * @throws SQLException when the database refuses: nothing is then changed
     */
    public static <T> T in(DataSource database, Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }
}
