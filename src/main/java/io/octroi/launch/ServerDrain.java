package io.octroi.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/**
 * Lets requests that have begun come to their end before the server stops. Nobody new is let in, so that a proxy goes to the
 * next instance at once; whoever is connected is answered, and told to connect anew for what comes next.
 */
final class ServerDrain {

    private static final Logger LOG = Logger.getLogger(ServerDrain.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    /** So long nobody has asked for anything: what was on its way has come. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private final Connector connector;

    ServerDrain(Connector connector) {
        this.connector = connector;
    }

    /** Returns once no request has been worked on for a moment, or after half a minute. */
    void await() {
        connector.getProtocolHandler().closeServerSocketGraceful();
        Instant end = Instant.now().plus(PATIENCE);
        Instant quiet = Instant.now().plus(QUIET);
        while (Instant.now().isBefore(quiet) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK.toNanos());
            if (requests() > 0) {
                quiet = Instant.now().plus(QUIET);
            }
        }
        connector.pause(); // who asks from now on over a connection that was kept open is told 503
        int left = requests();
        if (left > 0) {
            LOG.warning(() -> left + " requests are cut off: they took longer than " + PATIENCE.toSeconds() + " s");
        }
    }

    /** Each has a thread of the pool for as long as it is worked on, and none while its connection is idle. */
    private int requests() {
        return connector.getProtocolHandler().getExecutor() instanceof ThreadPoolExecutor threads
                ? threads.getActiveCount()
                : 0;
    }
}
