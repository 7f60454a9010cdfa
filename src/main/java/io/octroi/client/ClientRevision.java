package io.octroi.client;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * The number that changes with the clients. Whoever changes clients advances it first: until their transaction ends,
 * another import or erasure waits, so that none works on clients the other takes away.
 */
final class ClientRevision {

    private static final int FOR_EVER = 0;

    /** A person waits for the page meanwhile. */
    private static final int PATIENCE_SECONDS = 5;

    /** Waited in vain for another transaction: H2's state, PostgreSQL's, and that of a query given up in both. */
    private static final Set<String> BUSY = Set.of("HYT00", "55P03", "57014");

    private ClientRevision() {}

    static boolean isBusy(SQLException refusal) {
        return BUSY.contains(String.valueOf(refusal.getSQLState()));
    }

    static long read(EntityManager em) {
        Number revision = (Number)
                em.createNativeQuery("select revision from client_revision").getSingleResult();
        return revision.longValue();
    }

    /** Keeps imports and erasures waiting until the transaction ends, and waits for one that is at work. */
    static void hold(Connection connection) throws SQLException {
        hold(connection, FOR_EVER);
    }

    /** The same for a person who waits; false when it did not come to its turn, and the transaction is of no use then. */
    static boolean holdSoon(Connection connection) throws SQLException {
        try {
            hold(connection, PATIENCE_SECONDS);
            return true;
        } catch (SQLException e) {
            if (isBusy(e)) {
                return false;
            }
            throw e;
        }
    }

    private static void hold(Connection connection, int seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(seconds);
            statement
                    .executeQuery("select revision from client_revision for update")
                    .close();
        }
    }

    static void advance(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update client_revision set revision = revision + 1");
        }
    }
}
