package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.octroi.decision.Agreement;
import io.octroi.decision.Answer;
import io.octroi.decision.Decision;
import io.octroi.scoring.Recommendation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A decision as other tools read it.
 *
 * @param ordinal 1 for the first decision on the client; the highest one stands
 * @param recommendation null when scoring was out of use
 * @param at ISO 8601 with the zone of UTC
 */
record DecisionJson(
        long id,
        long clientId,
        int ordinal,
        @OneOf(Answer.class) String answer,
        @OneOf(Recommendation.class) @Nullable String recommendation,
        @OneOf(Agreement.class) String agreement,
        String by,
        String at) {

    static DecisionJson of(Decision decision) {
        return new DecisionJson(
                decision.id(),
                decision.client(),
                decision.ordinal(),
                word(decision.answer()),
                decision.recommendation().map(DecisionJson::word).orElse(null),
                word(decision.agreement()),
                decision.by(),
                decision.at().toString());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** One page of decisions, and where the next one is. */
    record Page(List<DecisionJson> items, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {}

    /**
     * A decision and all that led to it.
     *
     * @param record the very text that was sealed; null once the client is erased
     */
    record Full(@JsonUnwrapped DecisionJson decision, boolean erased, @JsonRawValue @Nullable String record) {

        static Full of(Decision decision, Optional<byte[]> record) {
            return new Full(
                    DecisionJson.of(decision),
                    record.isEmpty(),
                    record.map(json -> new String(json, StandardCharsets.UTF_8)).orElse(null));
        }
    }
}
