package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The score of a client whom a tool told of.
 *
 * @param baseValue the mean raw score of the training files; absent unless an explanation was asked for, as are the next two
 * @param contributions strongest first; all of them and the base value add up to the raw score
 * @param reasons the principal ones
 * @param warnings what to check in what was told
 */
record ScoredJson(
        @JsonUnwrapped ScoreJson score,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double baseValue,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ScoreJson.Part> contributions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ReasonJson> reasons,
        List<WarningJson> warnings) {}
