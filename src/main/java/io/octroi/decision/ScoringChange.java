package io.octroi.decision;

import java.time.Instant;
import java.util.Optional;

/**
 * That scoring was put out of use, or into use again: the newest change is in force.
 *
 * @param id one more than that of the change before
 * @param inUse whether scoring is in use from then on
 * @param by who decided it
 */
public record ScoringChange(long id, boolean inUse, String by, String why, Instant at) {

    /** The stop it is, unless it ended one. */
    public Optional<Stop> stop() {
        return inUse ? Optional.empty() : Optional.of(new Stop(by, why, at));
    }
}
