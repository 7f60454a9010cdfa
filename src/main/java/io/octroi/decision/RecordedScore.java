package io.octroi.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.octroi.client.Wording;
import io.octroi.scoring.Calibration;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Manifest;
import io.octroi.scoring.Policy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a model said of a client, with all that it takes to say it again.
 *
 * @param rawScore the sum of leaf values, log-odds of default
 * @param solvencyScore from 0 to 100
 * @param repaymentProbability calibrated
 * @param distance solvency score less threshold
 * @param baseValue the mean raw score of the training files
 * @param vectorHash SHA-256 over the values in the model's order, each as eight bytes, big-endian; a missing one is NaN
 * @param features in the model's order
 * @param reasons the principal reasons, those against granting first
 * @param change what the client could have asked for to be recommended for granting, or that nothing realistic would have been
 *     enough; absent where granting was recommended, and in format 1
 */
public record RecordedScore(
        Model model,
        double rawScore,
        double solvencyScore,
        double repaymentProbability,
        double distance,
        String recommendation,
        double baseValue,
        String vectorHash,
        List<Weight> features,
        List<Theme> reasons,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Wording change) {

    /**
     * The model in use.
     *
     * @param sha256 of the model text
     * @param trainedOn the catalogue version of its training
     * @param catalogue the catalogue version that computed the vector
     * @param card what its card said; absent in format 1
     */
    public record Model(
            String id,
            String sha256,
            String trainedOn,
            String catalogue,
            Calibration calibration,
            Policy policy,
            CostMatrix costMatrix,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Card card) {}

    /**
     * An extract of the model card.
     *
     * @param created when the model was packed, ISO 8601 with the zone of UTC
     * @param clients how many reference clients it learnt from; 0 when nobody knows
     * @param defaultRate the share of them that defaulted
     * @param metrics figures by name, such as {@code auc}
     * @param purpose what it is made for, in the card's own words; absent where the card has no such section
     * @param limits what it is not good at, likewise
     */
    public record Card(
            Manifest.Origin origin,
            String created,
            long clients,
            double defaultRate,
            Map<String, Double> metrics,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String purpose,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String limits) {}

    /**
     * One value of the vector and its contribution in log-odds.
     *
     * @param value absent where it is missing
     */
    public record Weight(
            String feature, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double value, double contribution) {}

    /**
     * A principal reason.
     *
     * @param weight the sum of the theme's contributions, above 0 against granting
     * @param feature that weighed most within the theme
     * @param sentence the reason in plain words; absent in format 1
     */
    public record Theme(
            String theme,
            double weight,
            String feature,
            double contribution,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Wording sentence) {}
}
