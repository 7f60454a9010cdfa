package io.octroi.training;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.CostMatrix;
import io.octroi.scoring.Forest;
import io.octroi.scoring.Manifest.Input;
import io.octroi.scoring.Manifest.Origin;
import io.octroi.scoring.Manifest.Provenance;
import io.octroi.scoring.Manifest.Waiver;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.PackageDraft;
import io.octroi.scoring.Policy;
import io.octroi.scoring.Preparation;
import io.octroi.scoring.Preparation.Scaling;
import io.octroi.scoring.SigmoidCalibration;
import io.octroi.scoring.ThresholdVectors;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Wraps a LightGBM text model that somebody else trained into a model package.
 *
 * <p>Its golden rows are drawn from its own thresholds: nothing of its training data is known.
 */
public final class Adoption {

    private static final long SEED = 1;

    private final Catalogue catalogue;
    private final Clock clock;

    public Adoption(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** With this program's catalogue. */
    public static Adoption standard() {
        return new Adoption(Catalogue.standard(), Clock.systemUTC());
    }

    /**
     * What is adopted, and on which terms.
     *
     * @param model the LightGBM text model
     * @param preprocessing what was done to its columns, a JSON file
     * @param names one name per input and line, in the model's order
     * @param calibration a JSON file as a manifest holds it; without one, the model's own sigmoid
     * @param threshold in solvency points
     * @param waiver who lets forbidden inputs through, and why; its feature is not read
     */
    public record Terms(
            Path model,
            Optional<Path> preprocessing,
            Optional<Path> names,
            Optional<Path> calibration,
            double threshold,
            Optional<Waiver> waiver) {

        public Terms {
            if (!(threshold >= 0 && threshold <= 100)) {
                throw new Unadoptable("the threshold", "lies between 0 and 100, not at " + threshold);
            }
        }
    }

    /**
     * Writes the package to {@code out}, a folder that does not exist yet, or is empty.
     *
     * @throws Unadoptable when a file contradicts another, or a forbidden input is not waived
     * @throws io.octroi.scoring.UnreadableModel when the model text is damaged, or of an unsupported kind
     * @throws io.octroi.scoring.UnusableModel when the package cannot be written
     */
    public ModelPackage adopt(Terms terms, Path out) {
        PackageDraft.refuseTaken(out);
        ForeignFiles files = ForeignFiles.read(terms);
        Forest forest = Forest.parse(files.modelText());
        List<String> names = files.names(forest.featureNames());
        List<Input> inputs =
                new ForeignInputs(catalogue, forest, files.preprocessing().scaling()).called(names);
        Preparation preparation = preparation(inputs, names, files.preprocessing());
        return draft(files, forest, inputs, preparation, terms).publish(out);
    }

    private PackageDraft draft(
            ForeignFiles files, Forest forest, List<Input> inputs, Preparation preparation, Terms terms) {
        List<Waiver> waivers = waivers(inputs, terms.waiver());
        FeatureOrder order = new FeatureOrder(inputs.stream().map(Input::id).toList());
        List<FeatureVector> golden = ThresholdVectors.of(forest, order, preparation, PackageDraft.GOLDEN_ROWS, SEED);
        return new PackageDraft(
                files.modelText(),
                Origin.ADOPTED,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                catalogue.version(),
                inputs,
                preparation,
                files.calibration().orElseGet(() -> new SigmoidCalibration(forest.sigmoid(), 0)),
                List.of(),
                new Policy(terms.threshold(), Appraisal.REFER_MARGIN),
                CostMatrix.STANDARD,
                Map.of(),
                Map.of(),
                new Provenance(files.sha256(), 0, 0, SEED),
                waivers,
                golden,
                GlobalImportance.of(forest, order, golden.stream().map(preparation::prepared)),
                new AdoptedCard(
                        files.sha256(), inputs, waivers, files.calibration().isPresent(), terms.threshold())::markdown,
                Map.of());
    }

    private static List<Waiver> waivers(List<Input> inputs, Optional<Waiver> waiver) {
        List<String> forbidden = inputs.stream()
                .filter(input -> input.legalStatus() == LegalStatus.FORBIDDEN)
                .map(Input::id)
                .toList();
        if (!forbidden.isEmpty() && waiver.isEmpty()) {
            throw new Unadoptable(
                    "forbidden inputs " + String.join(", ", forbidden), "name who waives the rule, and why");
        }
        return forbidden.stream()
                .map(id -> new Waiver(
                        id, waiver.orElseThrow().by(), waiver.orElseThrow().why()))
                .toList();
    }

    private static Preparation preparation(List<Input> inputs, List<String> names, ForeignPreprocessing foreign) {
        Map<String, Double> imputation = new LinkedHashMap<>();
        Map<String, Scaling> scaling = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String id = inputs.get(i).id();
            Optional.ofNullable(foreign.imputation().get(names.get(i))).ifPresent(value -> imputation.put(id, value));
            Optional.ofNullable(foreign.scaling().get(names.get(i))).ifPresent(value -> scaling.put(id, value));
        }
        return new Preparation(imputation, scaling);
    }
}
