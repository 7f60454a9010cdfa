package io.octroi.decision;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a person had before them when they decided. A decision is taken only while that is how things are: whoever saw
 * something else is told, and looks again.
 *
 * @param decisions how many decisions on this client were there
 * @param modelId which model had scored; empty when scoring was out of use
 * @param solvencyScore what it said, where that was told
 * @param importId which import the form was of, where that is known
 * @param language in which it was shown
 * @param since when it was shown, where that is known
 */
public record Seen(
        int decisions,
        Optional<String> modelId,
        OptionalDouble solvencyScore,
        OptionalLong importId,
        Locale language,
        Channel channel,
        Optional<Instant> since) {

    /** Whether the client is still the one that was seen, and still scored so. */
    boolean isStill(Examination now) {
        return modelId.equals(now.modelId())
                && (importId.isEmpty() || importId.getAsLong() == now.client().importId())
                && (solvencyScore.isEmpty() || solvencyScore.equals(now.solvencyScore()));
    }
}
