package io.octroi.scoring;

import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Everything a new model package is made of, before it lies on the disk.
 *
 * @param modelText the model in LightGBM's text format
 * @param origin who learnt it
 * @param inputs in its order
 * @param golden as many invented vectors as a package holds, {@link #GOLDEN_ROWS}, before any preparation
 * @param importance the mean absolute contribution by feature id, the largest first
 * @param card writes the model card, in Markdown, for a model of that id
 * @param attachments texts that no score depends on, such as how the training went, by file name
 */
public record PackageDraft(
        String modelText,
        Manifest.Origin origin,
        Instant created,
        String catalogueVersion,
        List<Manifest.Input> inputs,
        Preparation preparation,
        Calibration calibration,
        List<ReliabilityBin> reliability,
        Policy policy,
        CostMatrix costMatrix,
        Map<String, Double> metrics,
        Map<String, Manifest.Typical> typical,
        Manifest.Provenance provenance,
        List<Manifest.Waiver> waivers,
        List<FeatureVector> golden,
        Map<String, Double> importance,
        UnaryOperator<String> card,
        Map<String, String> attachments) {

    /** How many golden rows a package holds. */
    public static final int GOLDEN_ROWS = GoldenRows.COUNT;

    private static final int ID_DIGITS = 12;

    /**
     * The model's id, drawn from all that decides its answers: trees, inputs, preparation, calibration and policy. Two
     * packages of the same id give the same scores.
     */
    public String id() {
        String decisive = Sha256.of(modelText.getBytes(StandardCharsets.UTF_8))
                + Sha256.of(ManifestText.write(List.of(inputs, preparation, calibration, policy)));
        return (origin == Manifest.Origin.TRAINED ? "octroi-" : "adopted-")
                + Sha256.of(decisive.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }

    /**
     * Writes the package into a folder that does not exist yet or is empty; the folder appears whole or not at all, and
     * only when the package passes its own checks.
     *
     * @throws UnusableModel when the folder is taken, cannot be written, or the package fails a check
     */
    public ModelPackage publish(Path folder) {
        try (PackageFolder place = PackageFolder.beside(folder)) {
            Forest forest = Forest.parse(modelText);
            Map<String, String> sha256 = new LinkedHashMap<>();
            for (Map.Entry<String, byte[]> file : contents(forest).entrySet()) {
                place.write(file.getKey(), file.getValue());
                sha256.put(file.getKey(), Sha256.of(file.getValue()));
            }
            place.write(ModelPackage.MANIFEST, ManifestText.write(manifest(forest, sha256)));
            PackageFiles written = PackageFiles.in(place.draft()).calledAs(folder.toString());
            ModelPackage checked = new PackageReader(written, Catalogue.standard()).read();
            place.publish();
            return checked;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Lets a long work know before it starts that its package could not be written.
     *
     * @throws UnusableModel when something is in that folder already
     */
    public static void refuseTaken(Path folder) {
        try {
            PackageFolder.refuseTaken(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static UnusableModel unwritable(Path folder, IOException e) {
        return new UnusableModel(
                folder.toString(), "cannot be written (" + e + ")", "check the disk and the rights to the folder");
    }

    private Map<String, byte[]> contents(Forest forest) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put(ModelPackage.MODEL, modelText.getBytes(StandardCharsets.UTF_8));
        contents.put(
                ModelPackage.GOLDEN,
                GoldenRows.scored(golden, preparation, forest).csv());
        contents.put(ModelPackage.IMPORTANCE, ManifestText.write(importance));
        contents.put(ModelPackage.CARD, card.apply(id()).getBytes(StandardCharsets.UTF_8));
        attachments.forEach((name, text) -> contents.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return contents;
    }

    private Manifest manifest(Forest forest, Map<String, String> sha256) {
        return new Manifest(
                Manifest.FORMAT_VERSION,
                id(),
                origin,
                created,
                catalogueVersion,
                inputs,
                preparation,
                calibration,
                reliability,
                policy,
                costMatrix,
                metrics,
                typical,
                provenance,
                waivers,
                ForestDigest.of(forest),
                sha256);
    }
}
