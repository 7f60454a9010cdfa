package io.octroi.launch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;

/** Lets requests that have begun come to their end before the server stops; none begins meanwhile. */
final class ServerDrain {

    private static final Logger LOG = Logger.getLogger(ServerDrain.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Connector connector;

    ServerDrain(Connector connector) {
        this.connector = connector;
    }

    /** Returns once no request is worked on, or after half a minute. */
    void await() {
        connector.pause();
        Instant end = Instant.now().plus(PATIENCE);
        while (requests() > 0 && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
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
