package io.octroi.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;

/** A pool of connections to a server that may go away: nobody waits for one, or on one, much longer than two seconds. */
final class WatchedPool extends HikariDataSource {

    private static final String NO_CONNECTION = "08001";

    private final Pulse pulse;

    /**
     * @param configuration of the pool
     * @param connections what it is made of
     * @param single opens the connection of the pulse
     */
    WatchedPool(HikariConfig configuration, SeverableConnections connections, DataSource single) {
        super(configuration);
        pulse = new Pulse(single, connections::sever);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (pulse.isAway()) {
            throw new SQLTransientConnectionException("the database does not answer", NO_CONNECTION);
        }
        return super.getConnection();
    }

    @Override
    public void close() {
        pulse.close();
        super.close();
    }
}
