package io.octroi.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Turns a raw score into the probability that the credit is repaid; as JSON, it names its method beside its figures. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SigmoidCalibration.class, name = "sigmoid"),
    @JsonSubTypes.Type(value = IsotonicCalibration.class, name = "isotonic")
})
public sealed interface Calibration permits SigmoidCalibration, IsotonicCalibration {

    /** No file is certain: probabilities stay this far from 0 and 1. */
    double LEAST_DOUBT = 1e-4;

    /**
     * The repayment probability of a raw score, at least {@value #LEAST_DOUBT} and at most 1 less that; it never rises
     * with the raw score.
     */
    double repaymentProbability(double rawScore);

    /**
     * The calibration that a JSON text tells of, as {@code manifest.json} does.
     *
     * @throws IllegalArgumentException when it tells of none, in one line
     */
    static Calibration parse(String json) {
        try {
            return ManifestText.calibration(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given"), e);
        }
    }

    /** The probability, moved away from certainty where it comes too close. */
    static double doubted(double probability) {
        return Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, probability));
    }
}
