package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.scoring.Calibration;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Manifest;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.ReliabilityBin;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A model as other tools read it.
 *
 * @param features in the order in which the model reads them
 * @param threshold the solvency score from which granting is recommended
 * @param referMargin solvency scores this close to the threshold are referred
 * @param calibration its method and figures, as the package has them
 * @param reliability what the calibration said and what came of it, the safest files first
 * @param files SHA-256 of every file of the package, by name
 */
record ModelJson(
        String id,
        String origin,
        String created,
        String catalogueVersion,
        List<Input> features,
        double threshold,
        double referMargin,
        CostMatrix costMatrix,
        Calibration calibration,
        List<ReliabilityBin> reliability,
        Map<String, Double> metrics,
        Map<String, String> files) {

    static ModelJson of(Manifest manifest) {
        return new ModelJson(
                manifest.id(),
                lower(manifest.origin()),
                manifest.created().toString(),
                manifest.catalogueVersion(),
                manifest.features().stream().map(Input::of).toList(),
                manifest.policy().threshold(),
                manifest.policy().referMargin(),
                manifest.costMatrix(),
                manifest.calibration(),
                manifest.reliability(),
                manifest.metrics(),
                manifest.files());
    }

    /** One feature that the model reads; a category's texts in the order of their codes. */
    record Input(
            String name,
            String kind,
            String legalStatus,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> categories) {

        static Input of(Manifest.Input input) {
            String kind = input.kind() == Feature.Kind.CATEGORY ? "category" : "numeric";
            return new Input(input.id(), kind, lower(input.legalStatus()), input.categories());
        }
    }

    /** How much each feature weighs in a model's scores, the weightiest first. */
    record Importance(String modelId, List<Weight> items) {

        static Importance of(ModelPackage model, Catalogue catalogue, Locale reader) {
            return new Importance(
                    model.id(),
                    model.importance().entrySet().stream()
                            .map(weight -> new Weight(
                                    weight.getKey(),
                                    catalogue.feature(weight.getKey()).label().in(reader),
                                    weight.getValue()))
                            .toList());
        }
    }

    /** @param meanAbsoluteContribution in log-odds, over the clients the model was examined with */
    record Weight(String feature, String label, double meanAbsoluteContribution) {}

    /** The packages that are kept, the one added last first. */
    record All(List<Kept> items) {

        static All of(List<String> ids, Optional<ModelPackage> champion) {
            return new All(ids.stream()
                    .map(id -> new Kept(
                            id, champion.filter(model -> model.id().equals(id)).isPresent()))
                    .toList());
        }
    }

    /** @param champion whether it is the one in use */
    record Kept(String id, boolean champion) {}

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
