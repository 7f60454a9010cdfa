package io.octroi.tracking;

import io.octroi.training.RunTracking;
import io.octroi.training.TrackedRun;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Trainings told in files under home, always, and to a tracking server besides when there is one. */
public final class Tracking implements RunTracking {

    private static final String RUNS = "runs";

    private final LocalTracking local;
    private final Optional<MlflowTracking> server;

    Tracking(LocalTracking local, Optional<MlflowTracking> server) {
        this.local = local;
        this.server = server;
    }

    /**
     * Files under home, and that server where there is one.
     *
     * @param home the folder of everything Octroi keeps
     * @param told a line for people when something cannot be kept or told; may be called by several threads
     */
    public static Tracking under(Path home, Optional<MlflowServer> server, Consumer<String> told) {
        return new Tracking(
                new LocalTracking(runs(home), Clock.systemUTC(), told),
                server.map(address -> new MlflowTracking(address, told)));
    }

    /** The folder of all runs. */
    static Path runs(Path home) {
        return home.resolve(RUNS);
    }

    /** @throws UntrackableRun when not even a file can be kept */
    @Override
    public TrackedRun begin(String experiment, String name, Map<String, String> tags) {
        LocalRun kept = local.begin(experiment, name, tags);
        return server.<TrackedRun>map(there -> new TwofoldRun(kept, there.begin(experiment, name, tags)))
                .orElse(kept);
    }
}
