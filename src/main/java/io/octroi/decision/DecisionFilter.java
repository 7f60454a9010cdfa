package io.octroi.decision;

import io.octroi.client.Outcome;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which decisions are looked for; what is empty does not narrow.
 *
 * @param number of the decision
 * @param from taken at that instant or later
 * @param before taken before that instant
 * @param by the name of who decided, as it is written
 * @param modelId of the model that had scored
 * @param outcome how the client's credit ended since
 */
public record DecisionFilter(
        OptionalLong number,
        OptionalLong client,
        Optional<Instant> from,
        Optional<Instant> before,
        Optional<String> by,
        Optional<String> modelId,
        Optional<Answer> answer,
        Optional<Agreement> agreement,
        Optional<Outcome> outcome) {}
