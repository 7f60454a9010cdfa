package io.octroi.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is measured of a group of clients; the names in JSON, and the keys of the words a reader is told. */
public enum FairnessMeasure {
    /** The share whose score reaches the threshold. */
    @JsonProperty("grantRate")
    GRANT_RATE,
    /** The share for whom a second look is recommended. */
    @JsonProperty("referRate")
    REFER_RATE,
    /** Among those who repaid, the share whose score reaches the threshold. */
    @JsonProperty("truePositiveRate")
    TRUE_POSITIVE_RATE,
    /** Among those who defaulted, the share whose score reaches the threshold. */
    @JsonProperty("falsePositiveRate")
    FALSE_POSITIVE_RATE,
    /** The mean of the calibrated default probabilities. */
    @JsonProperty("predictedDefaultRate")
    PREDICTED_DEFAULT_RATE,
    /** The share that defaulted. */
    @JsonProperty("observedDefaultRate")
    OBSERVED_DEFAULT_RATE;

    /** Whether a group is set in relation to the group that fares best by it. */
    boolean isCompared() {
        return this == GRANT_RATE || this == TRUE_POSITIVE_RATE;
    }
}
