package io.octroi.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections to PostgreSQL, and can tear all of them off, so that nobody waits on any for a server that is silent. */
final class SeverableConnections extends PGSimpleDataSource {

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /** The same way for all, with a password or without one. */
    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection connection = super.getConnection(user, password);
        open.removeIf(SeverableConnections::isClosed);
        open.add(connection);
        return connection;
    }

    /** Whoever waits for an answer on one has it end as a broken connection does. */
    void sever() {
        open.forEach(connection -> {
            try {
                connection.abort(SeverableConnections::aside);
            } catch (SQLException e) {
                throw new IllegalStateException("a connection that cannot be given up", e);
            }
        });
        open.clear();
    }

    /** To close a connection that speaks TLS may take as long as what is waited for on it. */
    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "octroi-sever");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
