package io.octroi.scoring;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * That a model became the champion: the newest promotion is in force.
 *
 * @param id rises from one promotion to the next
 * @param replaces the promotion that a roll-back of this one returns to; none before the first
 * @param by who decided it
 */
public record Promotion(long id, Kind kind, String modelId, OptionalLong replaces, String by, String why, Instant at) {

    /** How a model became the champion. */
    public enum Kind {
        /** It came with the program, and nobody had promoted another. */
        SHIPPED,
        PROMOTED,
        /** It had been the champion before the one that was rolled back. */
        ROLLED_BACK
    }
}
