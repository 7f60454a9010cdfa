package io.octroi.decision;

import io.octroi.scoring.Recommendation;
import java.time.Instant;
import java.util.Optional;

/**
 * That a wrong datum of an applicant was put right, and what became of the score.
 *
 * @param fromImport the number of the file as it was before, {@link io.octroi.client.Client#importId()}
 * @param toImport that of the file since
 * @param scores absent when scoring was out of use
 * @param by who did it
 */
public record Rectification(
        long id,
        long client,
        long fromImport,
        long toImport,
        Change change,
        String why,
        Optional<Rescoring> scores,
        String by,
        Instant at) {

    /**
     * What was changed.
     *
     * @param field of the application form, by name
     * @param before the text that was wrong; absent when the value was missing
     * @param after the text since; absent when the value is missing
     */
    public record Change(String field, Optional<String> before, Optional<String> after) {}

    /**
     * What one model says of the file before and after; absent where it could not assess it.
     *
     * @param modelId the champion of that moment
     */
    public record Rescoring(String modelId, Optional<Rating> before, Optional<Rating> after) {}

    /**
     * A score and what the policy made of it.
     *
     * @param solvencyScore from 0 to 100, to the last bit what the assessor says
     */
    public record Rating(double solvencyScore, Recommendation recommendation) {}
}
