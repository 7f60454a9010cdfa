package io.octroi.platform;

import io.octroi.drift.CheckSchedule;
import io.octroi.drift.DriftChecks;
import io.octroi.drift.Outcomes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** The stages that watch for drift, and what they need of the others. */
public final class DriftStages {

    private final Stages stages;
    private @Nullable DriftChecks checks;

    DriftStages(Stages stages) {
        this.stages = stages;
    }

    /** What checks applicants: one for pages and API, which ask whether it is at work. */
    public synchronized DriftChecks checks() {
        DriftChecks made = checks;
        if (made == null) {
            made = new DriftChecks(
                    stages.pool(),
                    stages.clients(),
                    stages.catalogue(),
                    stages.models(),
                    stages.journal(),
                    stages.durability(),
                    Clock.systemUTC());
            checks = made;
        }
        return made;
    }

    /** What has them checked as those terms say. */
    public CheckSchedule schedule(Clock clock, CheckSchedule.Terms terms) {
        return new CheckSchedule(checks(), stages.clients(), stages.pool(), clock, terms);
    }

    /** How credits of applicants ended. */
    public Outcomes outcomes() {
        return new Outcomes(stages.pool(), stages.durability(), stages.journal(), Clock.systemUTC());
    }
}
