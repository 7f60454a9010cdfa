package io.octroi.client;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The number that changes with the clients. Whoever changes clients advances it first: until their transaction ends,
 * another import or erasure waits, so that none works on clients the other takes away.
 */
final class ClientRevision {

    private ClientRevision() {}

    static long read(EntityManager em) {
        Number revision = (Number)
                em.createNativeQuery("select revision from client_revision").getSingleResult();
        return revision.longValue();
    }

    /** Keeps imports and erasures waiting until the transaction ends, and waits for one that is at work. */
    static void hold(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
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
