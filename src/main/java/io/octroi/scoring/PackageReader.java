package io.octroi.scoring;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature.Kind;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.scoring.Manifest.Input;
import io.octroi.scoring.Manifest.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads one model package and lets it pass only when every check holds. */
final class PackageReader {

    private static final String AGAIN = "train or copy it again";
    private static final List<String> REQUIRED =
            List.of(ModelPackage.MODEL, ModelPackage.GOLDEN, ModelPackage.IMPORTANCE, ModelPackage.CARD);

    private final PackageFiles files;
    private final Catalogue catalogue;

    PackageReader(PackageFiles files, Catalogue catalogue) {
        this.files = files;
        this.catalogue = catalogue;
    }

    /** @throws UnusableModel at the first check that fails */
    ModelPackage read() {
        Manifest manifest = manifest();
        Map<String, byte[]> contents = intact(manifest);
        List<String> foreign = foreignInputs(manifest);
        manifest.features().forEach(input -> refuseForbidden(input, manifest));
        Forest forest = forest(text(contents, ModelPackage.MODEL), manifest);
        checkGolden(contents, manifest, forest);
        checkTrees(manifest, forest);
        return new ModelPackage(
                manifest,
                foreign,
                forest,
                importance(contents, manifest),
                text(contents, ModelPackage.CARD),
                fairnessFlags(contents),
                attachments(contents));
    }

    /** What is vouched for beyond the files every package has. */
    private static Map<String, String> attachments(Map<String, byte[]> contents) {
        Map<String, String> attachments = new LinkedHashMap<>();
        contents.keySet().stream()
                .filter(name -> !REQUIRED.contains(name))
                .forEach(name -> attachments.put(name, text(contents, name)));
        return attachments;
    }

    /** What the manifest says, unchecked. */
    Manifest manifest() {
        try {
            return ManifestText.manifest(files.read(ModelPackage.MANIFEST));
        } catch (IOException e) {
            throw unusable(ModelPackage.MANIFEST + " cannot be understood (" + firstLine(e) + ")", AGAIN);
        }
    }

    private Map<String, byte[]> intact(Manifest manifest) {
        for (String name : REQUIRED) {
            if (!manifest.files().containsKey(name)) {
                throw unusable(ModelPackage.MANIFEST + " does not vouch for " + name, AGAIN);
            }
        }
        Map<String, byte[]> contents = new LinkedHashMap<>();
        manifest.files().forEach((name, sha256) -> {
            if (!name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*")) {
                throw unusable(ModelPackage.MANIFEST + " names a file outside the package", AGAIN);
            }
            byte[] bytes = files.read(name);
            if (!Sha256.of(bytes).equals(sha256)) {
                throw unusable(name + " is not the file that was packed (its sha-256 differs)", AGAIN);
            }
            contents.put(name, bytes);
        });
        return contents;
    }

    /** An adopted model may read what the catalogue does not have; one that was trained here may not. */
    private List<String> foreignInputs(Manifest manifest) {
        List<String> foreign = new ArrayList<>();
        for (Input input : manifest.features()) {
            Optional<String> difference = difference(input);
            if (difference.isPresent() && manifest.origin() == Origin.TRAINED) {
                throw unusable(difference.get(), "train with this program's catalogue");
            }
            difference.ifPresent(words -> foreign.add(input.id()));
        }
        return foreign;
    }

    private Optional<String> difference(Input input) {
        Optional<Input> known = catalogue.find(input.id()).map(Input::of);
        if (known.isEmpty()) {
            return Optional.of(
                    "feature " + input.id() + " is not in the catalogue (version " + catalogue.version() + ")");
        }
        return known.get().kind() == input.kind() && known.get().categories().equals(input.categories())
                ? Optional.empty()
                : Optional.of("feature " + input.id() + " is " + described(input) + ", in the catalogue it is "
                        + described(known.get()));
    }

    private void refuseForbidden(Input input, Manifest manifest) {
        boolean forbidden = input.legalStatus() == LegalStatus.FORBIDDEN
                || catalogue
                        .find(input.id())
                        .filter(feature -> feature.legalStatus() == LegalStatus.FORBIDDEN)
                        .isPresent();
        boolean waived =
                manifest.waivers().stream().anyMatch(waiver -> waiver.feature().equals(input.id()));
        if (forbidden && !waived) {
            throw unusable("feature " + input.id() + " is forbidden", "train without it, or adopt with a waiver");
        }
    }

    private Forest forest(String modelText, Manifest manifest) {
        Forest forest;
        try {
            forest = Forest.parse(modelText);
        } catch (UnreadableModel e) {
            throw unusable(ModelPackage.MODEL + ": " + e.getMessage(), AGAIN);
        }
        if (!forest.featureNames()
                .equals(manifest.features().stream().map(Input::modelName).toList())) {
            throw unusable(ModelPackage.MANIFEST + " and " + ModelPackage.MODEL + " list different features", AGAIN);
        }
        return forest;
    }

    private void checkGolden(Map<String, byte[]> contents, Manifest manifest, Forest forest) {
        Optional<String> defect;
        try {
            defect = GoldenRows.parse(content(contents, ModelPackage.GOLDEN), manifest.order())
                    .disagreement(manifest.preparation(), forest);
        } catch (IllegalArgumentException e) {
            defect = Optional.of(String.valueOf(e.getMessage()));
        }
        defect.ifPresent(words -> {
            throw unusable(ModelPackage.GOLDEN + ": " + words, "the model does not compute what it used to, " + AGAIN);
        });
    }

    /** Golden rows do not come to every leaf. */
    private void checkTrees(Manifest manifest, Forest forest) {
        if (!manifest.trees().isEmpty() && !manifest.trees().equals(ForestDigest.of(forest))) {
            throw unusable(ModelPackage.MODEL + " holds other trees than those that were packed", AGAIN);
        }
    }

    private Map<String, Double> importance(Map<String, byte[]> contents, Manifest manifest) {
        Map<String, Double> importance;
        try {
            importance = ManifestText.figures(content(contents, ModelPackage.IMPORTANCE));
        } catch (IOException e) {
            throw unusable(ModelPackage.IMPORTANCE + " cannot be understood (" + firstLine(e) + ")", AGAIN);
        }
        if (!importance.keySet().equals(Set.copyOf(manifest.order().ids()))
                || !importance.values().stream().allMatch(share -> share >= 0 && share < Double.POSITIVE_INFINITY)) {
            throw unusable(ModelPackage.IMPORTANCE + " does not hold one positive number per feature", AGAIN);
        }
        Map<String, Double> sorted = new LinkedHashMap<>();
        importance.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(feature -> sorted.put(feature.getKey(), feature.getValue()));
        return Collections.unmodifiableMap(sorted);
    }

    private Optional<List<FairnessFlag>> fairnessFlags(Map<String, byte[]> contents) {
        byte[] report = contents.get(ModelPackage.FAIRNESS);
        if (report == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(FairnessFlag.in(ManifestText.tree(report)));
        } catch (IOException e) {
            throw unusable(ModelPackage.FAIRNESS + " cannot be understood (" + firstLine(e) + ")", AGAIN);
        }
    }

    private UnusableModel unusable(String reason, String remedy) {
        return new UnusableModel(files.where(), reason, remedy);
    }

    private static byte[] content(Map<String, byte[]> contents, String name) {
        return Objects.requireNonNull(contents.get(name), name);
    }

    private static String text(Map<String, byte[]> contents, String name) {
        return new String(content(contents, name), StandardCharsets.UTF_8);
    }

    private static String described(Input input) {
        return input.kind() == Kind.NUMBER ? "a number" : "a category of " + input.categories();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }
}
