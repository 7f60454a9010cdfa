package io.octroi.platform;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database twice a second whether it is there, on a connection of its own. A server that has gone refuses, but one
 * that is frozen, or cut off by the network, keeps everybody waiting: the limit of a page's own statements
 * must be long, as there are long statements, and nothing else would end the wait.
 */
final class Pulse implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Pulse.class.getName());
    private static final Duration LOOK = Duration.ofMillis(500);

    /**
     * An empty statement needs neither a disk nor a lock. Together with the look it leaves a second of the three in which callers
     * are answered.
     */
    private static final int ANSWER_MILLIS = 1_500;

    private final DataSource connections;
    private final Runnable lost;
    private final Watch watch;
    private volatile boolean away;
    private Instant since = Instant.EPOCH;
    private @Nullable Connection connection;

    /**
     * Begins to ask.
     *
     * @param connections opens the connection that is asked on
     * @param lost what is done when there is no answer any more
     */
    Pulse(DataSource connections, Runnable lost) {
        this.connections = connections;
        this.lost = lost;
        this.watch = new Watch("octroi-pulse", this::look, LOOK);
    }

    /** Whether there was no answer the last time. */
    boolean isAway() {
        return away;
    }

    private void look() {
        boolean begun = connection != null;
        try {
            ask();
            find();
        } catch (SQLException e) {
            forget();
            if (begun && !isLate(e)) {
                look(); // whoever ended that one connection may let the next one in
            } else if (isSilence(e)) {
                lose(e);
            } else {
                find();
            }
        }
    }

    private void ask() throws SQLException {
        Connection own = connection;
        if (own == null) {
            own = connections.getConnection();
            own.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
            connection = own;
        }
        try (Statement statement = own.createStatement()) {
            statement.execute("");
        }
    }

    private static boolean isLate(SQLException e) {
        return e.getCause() instanceof SocketTimeoutException;
    }

    /** A server that lets nobody else in, as its connections are used up, is there for those who are in. */
    private static boolean isSilence(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("08") || state.startsWith("57P");
    }

    private void find() {
        if (away) {
            away = false;
            LOG.info(() -> "the database answers again, after %d s"
                    .formatted(Duration.between(since, Instant.now()).toSeconds()));
        }
    }

    private void lose(SQLException e) {
        if (!away) {
            since = Instant.now();
            away = true; // before anything is torn off, or those who are would try once more, in vain
            LOG.log(
                    Level.WARNING,
                    "the database does not answer (SQL state {0}): whoever asks is told so until it does",
                    e.getSQLState());
        }
        lost.run();
    }

    private void forget() {
        Connection gone = connection;
        connection = null;
        if (gone != null) {
            try {
                gone.close();
            } catch (SQLException e) {
                LOG.log(Level.FINE, "a connection without an answer does not close", e);
            }
        }
    }

    @Override
    public void close() {
        watch.close();
        forget();
    }
}
