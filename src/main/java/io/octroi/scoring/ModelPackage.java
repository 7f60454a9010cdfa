package io.octroi.scoring;

import io.octroi.features.Catalogue;
import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    /** The report on how the model treats groups of people, where a package has one. */
    public static final String FAIRNESS = "fairness.json";

    /** So many foreign inputs are named in a message; the others are counted. */
    private static final int NAMED = 3;

    private final Manifest manifest;
    private final FeatureOrder order;
    private final Preparation.Rows preparation;
    private final List<String> foreignInputs;
    private final Forest forest;
    private final Map<String, Double> importance;
    private final String card;
    private final Optional<List<FairnessFlag>> fairnessFlags;
    private final Map<String, String> attachments;

    ModelPackage(
            Manifest manifest,
            List<String> foreignInputs,
            Forest forest,
            Map<String, Double> importance,
            String card,
            Optional<List<FairnessFlag>> fairnessFlags,
            Map<String, String> attachments) {
        this.manifest = manifest;
        this.order = manifest.order();
        this.preparation = manifest.preparation().rows(order);
        this.foreignInputs = List.copyOf(foreignInputs);
        this.forest = forest;
        this.importance = importance;
        this.card = card;
        this.fairnessFlags = fairnessFlags.map(List::copyOf);
        this.attachments = Map.copyOf(attachments);
    }

    /**
     * The package in a folder.
     *
     * @throws UnusableModel when a file is missing or damaged, the parts contradict each other, the model does not
     *     compute what it used to, it reads a feature that it must not use, or it was trained here and reads one that
     *     this program does not know
     */
    public static ModelPackage read(Path folder) {
        return new PackageReader(PackageFiles.in(folder), Catalogue.standard()).read();
    }

    /**
     * Refuses a model that cannot score the clients of this program.
     *
     * @param where what messages call the package
     * @throws UnusableModel when it reads inputs that the catalogue does not have
     */
    public void refuseForeignInputs(String where) {
        if (!foreignInputs.isEmpty()) {
            String named = foreignInputs.stream().limit(NAMED).collect(Collectors.joining(", "));
            String others = foreignInputs.size() > NAMED ? " and " + (foreignInputs.size() - NAMED) + " more" : "";
            throw new UnusableModel(
                    where,
                    "it reads inputs that the catalogue does not have (" + named + others + ")",
                    "it scores feature files only");
        }
    }

    /**
     * The champion this program is shipped with.
     *
     * @throws UnusableModel as {@link #read(Path)} does
     */
    public static ModelPackage readShipped() {
        return new PackageReader(PackageFiles.shipped(), Catalogue.standard()).read();
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

    /** The inputs that the catalogue does not have, or has otherwise; such a model scores feature files only. */
    public List<String> foreignInputs() {
        return foreignInputs;
    }

    /** Whether the other model gives every client the same score, probability and recommendation. */
    boolean answersAs(ModelPackage other) {
        return manifest.features().equals(other.manifest.features())
                && manifest.preparation().equals(other.manifest.preparation())
                && manifest.calibration().equals(other.manifest.calibration())
                && manifest.policy().equals(other.manifest.policy())
                && Objects.equals(
                        manifest.files().get(MODEL), other.manifest.files().get(MODEL));
    }

    /** What the trees read of a client: the values, filled in and scaled as the manifest says; a new array. */
    public double[] prepared(FeatureVector vector) {
        return preparation.prepared(vector.values());
    }

    /** The same of many clients; the very batch where nothing is to be done. */
    public Batch prepared(Batch batch) {
        double[] prepared = preparation.prepared(batch.values());
        return prepared == batch.values() ? batch : new Batch(batch.order(), prepared);
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

    /** What the card says under that heading, without blanks around it; empty where it has none of that name. */
    public Optional<String> cardSection(String heading) {
        return Pattern.compile("(?ms)^## " + Pattern.quote(heading) + "\\R(.*?)(?=^## |\\z)")
                .matcher(card)
                .results()
                .map(found -> found.group(1).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** What the package's fairness report asks a person to answer for; empty when it has no report. */
    public Optional<List<FairnessFlag>> fairnessFlags() {
        return fairnessFlags;
    }

    /** A text that no score depends on, such as {@code experiment.json}, where the package has it. */
    public Optional<String> attachment(String name) {
        return Optional.ofNullable(attachments.get(name));
    }

    /** A raw score of this model in solvency points, 0 to 100. */
    public double solvencyScore(double rawScore) {
        return Solvency.of(rawScore, forest.sigmoid());
    }
}
