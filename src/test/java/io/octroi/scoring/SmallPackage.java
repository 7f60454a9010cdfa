package io.octroi.scoring;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.FeatureOrder;
import io.octroi.features.FeatureVector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** A model package of two hand-made trees over three features, and the ways in which one can be spoilt. */
public final class SmallPackage {

    private static final String TREE =
            """
            Tree=%d
            num_leaves=3
            num_cat=0
            split_feature=2 1
            split_gain=10 5
            threshold=0.5 250000
            decision_type=10 10
            left_child=1 -1
            right_child=-2 -3
            leaf_value=%s -0.4 %s
            leaf_weight=1 1 1
            leaf_count=40 50 10
            internal_value=0 0
            internal_weight=1 1
            internal_count=100 50
            is_linear=0
            shrinkage=1


            """;

    private String thirdFeature = "EXT_SOURCE_2";
    private String objective = "binary sigmoid:1";
    private List<Manifest.Waiver> waivers = List.of();
    private Policy policy = new Policy(60, 5);

    private Calibration calibration = new SigmoidCalibration(0.9, -2);
    private Preparation preparation = Preparation.NONE;
    private Manifest.Origin origin = Manifest.Origin.TRAINED;

    private Map<String, Double> metrics = Map.of("auc", 0.75);
    private List<ReliabilityBin> reliability =
            List.of(new ReliabilityBin(60, 0.05, 0.06), new ReliabilityBin(40, 0.12, 0.11));
    private String learntFrom = "0".repeat(64);

    private SmallPackage() {}

    public static SmallPackage aPackage() {
        return new SmallPackage();
    }

    SmallPackage calibratedBy(Calibration other) {
        calibration = other;
        return this;
    }

    SmallPackage preparing(Preparation other) {
        preparation = other;
        return this;
    }

    /** A model that somebody else trained; its third input may be anything. */
    public SmallPackage adopted() {
        origin = Manifest.Origin.ADOPTED;
        return this;
    }

    public SmallPackage reading(String feature) {
        thirdFeature = feature;
        return this;
    }

    public SmallPackage withSigmoid(String factor) {
        objective = "binary sigmoid:" + factor;
        return this;
    }

    public SmallPackage waiving(String feature) {
        waivers = List.of(new Manifest.Waiver(feature, "auditor", "kept for comparison"));
        return this;
    }

    public SmallPackage withPolicy(Policy other) {
        policy = other;
        return this;
    }

    /** Out of fold, on the clients it has learnt from. */
    public SmallPackage costing(double perFile) {
        metrics = Map.of("auc", 0.75, "cost", perFile);
        return this;
    }

    public SmallPackage keepingItsWord(List<ReliabilityBin> table) {
        reliability = table;
        return this;
    }

    /** From an application_train.csv of that SHA-256. */
    public SmallPackage learntFrom(String sha256) {
        learntFrom = sha256;
        return this;
    }

    /** Adds a file to a published package, and has the manifest vouch for it. */
    public static void add(Path folder, String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        edit(
                folder,
                "manifest.json",
                json -> json.replace(
                        "\"files\" : {", "\"files\" : { \"" + name + "\" : \"" + sha256(folder, name) + "\","));
    }

    private List<Manifest.Input> inputs() {
        return ids().stream()
                .map(id -> Catalogue.standard()
                        .find(id)
                        .map(Manifest.Input::of)
                        .orElseGet(() -> new Manifest.Input(
                                id, id, List.of(), Feature.Kind.NUMBER, List.of(), Feature.LegalStatus.ALLOWED)))
                .toList();
    }

    List<String> ids() {
        return List.of("NAME_CONTRACT_TYPE", "AMT_CREDIT", thirdFeature);
    }

    /** The model alone; its inputs bear the names of features. */
    public String modelText() {
        String first = TREE.formatted(0, "0.3", "0.9");
        String second = TREE.formatted(1, "0.25", "-0.125");
        return """
                tree
                version=v4
                num_class=1
                num_tree_per_iteration=1
                label_index=0
                max_feature_idx=2
                objective=%s
                feature_names=%s
                feature_infos=-1:0:1 [45000:4050000] [0:1]
                tree_sizes=%d %d

                %s%send of trees

                """
                .formatted(objective, String.join(" ", ids()), first.length(), second.length(), first, second);
    }

    PackageDraft draft() {
        return new PackageDraft(
                modelText(),
                origin,
                Instant.parse("2026-11-22T10:00:00Z"),
                Catalogue.standard().version(),
                inputs(),
                preparation,
                calibration,
                reliability,
                policy,
                CostMatrix.STANDARD,
                metrics,
                Map.of("AMT_CREDIT", new Manifest.Typical(500_000, 450_000, 90_000, 1_500_000)),
                new Manifest.Provenance(Map.of("application_train.csv", learntFrom), 100, 0.08, 1),
                waivers,
                golden(),
                Map.of(ids().get(0), 0.0, ids().get(1), 0.1, ids().get(2), 0.2),
                id -> "# Model card\n",
                Map.of());
    }

    public ModelPackage publish(Path folder) {
        return draft().publish(folder);
    }

    private List<FeatureVector> golden() {
        Random random = new Random(7);
        FeatureOrder order = new FeatureOrder(ids());
        List<FeatureVector> vectors = new ArrayList<>();
        for (int i = 0; i < PackageDraft.GOLDEN_ROWS; i++) {
            double third = random.nextInt(5) == 0 ? Double.NaN : random.nextInt(2);
            vectors.add(new FeatureVector(order, random.nextInt(2), 500_000 * random.nextDouble(), third));
        }
        return vectors;
    }

    /** Changes the text of a file in a published package. */
    static void edit(Path folder, String name, UnaryOperator<String> change) {
        try {
            Path file = folder.resolve(name);
            String before = Files.readString(file);
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new IllegalArgumentException("nothing changed in " + name);
            }
            Files.writeString(file, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@link #edit}, and has the manifest vouch for the change. */
    static void editAndVouch(Path folder, String name, UnaryOperator<String> change) {
        String before = sha256(folder, name);
        edit(folder, name, change);
        edit(folder, "manifest.json", text -> text.replace(before, sha256(folder, name)));
    }

    private static String sha256(Path folder, String name) {
        try {
            return Sha256.of(Files.readString(folder.resolve(name)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
