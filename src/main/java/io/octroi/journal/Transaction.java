package io.octroi.journal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What is done as one: all of it is kept, the entries that tell of it included, or nothing. */
public final class Transaction {

    /** What PostgreSQL and H2 say when another transaction has put the same row there: a unique constraint forbids it. */
    private static final String TAKEN = "23505";

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

    /**
     * The same, for what somebody is told is kept: returns once it is on disk.
     *
     * @throws SQLException when the database refuses, and nothing is changed; or when it is not known to be on disk, and must not
     *     be acknowledged
     */
    public static <T> T onDisk(DataSource database, Durability durability, Work<T> work) throws SQLException {
        T result = in(database, work);
        durability.settle();
        return result;
    }

    /** Whether another transaction has put there what was to be put there. */
    public static boolean isTaken(SQLException refused) {
        return TAKEN.equals(refused.getSQLState());
    }
}
