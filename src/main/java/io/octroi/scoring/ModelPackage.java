package io.octroi.scoring;

import io.octroi.features.Catalogue;
import io.octroi.features.FeatureOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A model that has passed every check: its trees, and all that is known of it. Immutable, safe to share between
 * threads.
 */
public final class ModelPackage {

    static final String MANIFEST = "manifest.json";
    static final String MODEL = "model.txt";
    static final String GOLDEN = "golden.csv";
    static final String IMPORTANCE = "importance.json";
    static final String CARD = "card.md";

    private static final int ID_DIGITS = 12;

    private final Manifest manifest;
    private final FeatureOrder order;
    private final Forest forest;
    private final Map<String, Double> importance;
    private final String card;

    ModelPackage(Manifest manifest, Forest forest, Map<String, Double> importance, String card) {
        this.manifest = manifest;
        this.order = manifest.order();
        this.forest = forest;
        this.importance = importance;
        this.card = card;
    }

    /**
     * The package in a folder.
     *
     * @throws UnusableModel when a file is missing or damaged, the parts contradict each other, the model does not
     *     compute what it used to, or it reads a feature that this program does not know or must not use
     */
    public static ModelPackage read(Path folder) {
        return new PackageReader(PackageFiles.in(folder), Catalogue.standard()).read();
    }

    /**
     * The champion this program is shipped with.
     *
     * @throws UnusableModel as {@link #read(Path)} does
     */
    public static ModelPackage readShipped() {
        return new PackageReader(PackageFiles.onClassPath("/model/"), Catalogue.standard()).read();
    }

    /** The id of a model that was trained here: drawn from its content, so the same trees have the same id. */
    public static String idOf(String modelText) {
        return "octroi-" + Sha256.of(modelText.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }

    public String id() {
        return manifest.id();
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The order in which the model reads its features. */
    public FeatureOrder order() {
        return order;
    }

    public Forest forest() {
        return forest;
    }

    /** The mean absolute contribution of each feature, in log-odds, by feature id, the largest first. */
    public Map<String, Double> importance() {
        return importance;
    }

    /** The model card, in Markdown. */
    public String card() {
        return card;
    }

    /** A raw score of this model in solvency points, 0 to 100. */
    public double solvencyScore(double rawScore) {
        return Solvency.of(rawScore, forest.sigmoid());
    }
}
