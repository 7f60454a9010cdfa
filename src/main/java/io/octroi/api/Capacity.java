package io.octroi.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** How much work is done at once, so that what is begun ends soon, and pages are served meanwhile. */
@ApplicationScoped
public class Capacity {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** An explanation takes a millisecond or two: who waits costs nothing, and who waits a second would wait on. */
    private final Turns explanations = new Turns(CORES, 64 * CORES, Duration.ofSeconds(1), 1);

    /** A batch keeps a core busy for seconds, and takes a minute to come where the line is slow: nobody waits for that. */
    private final Turns batches = new Turns(Math.max(2, CORES), 0, Duration.ZERO, 5);

    /** Explaining one score. */
    Turns explanations() {
        return explanations;
    }

    /** Having a batch taken in, worked on and handed out. */
    Turns batches() {
        return batches;
    }
}
