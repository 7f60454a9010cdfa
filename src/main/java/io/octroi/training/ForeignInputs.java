package io.octroi.training;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.Feature.Kind;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.features.Feature.Unit;
import io.octroi.scoring.Forest;
import io.octroi.scoring.Manifest.Input;
import io.octroi.scoring.Preparation.Scaling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds a foreign model's inputs in the catalogue, by id or by the seed project's name. */
final class ForeignInputs {

    /** The source of features that come from the application form. */
    private static final String FORM = "application";

    /** What a name speaks of when its input is protected, in English and French. */
    private static final Pattern PROTECTED = Pattern.compile("(?i)(?<!\\p{L})(?:"
            + "sexe?|gender|marital|married|matrimonial|nationality|nationalit[eé]|citizenship"
            + "|ethnic(?:ity)?|race|religion|health|sant[eé]|disability|handicap)(?!\\p{L})");

    private final Catalogue catalogue;
    private final Forest forest;
    private final Map<String, Scaling> scaling;
    private final Set<String> taken = new HashSet<>();

    /** @param scaling what is done to values before the trees read them, by name */
    ForeignInputs(Catalogue catalogue, Forest forest, Map<String, Scaling> scaling) {
        this.catalogue = catalogue;
        this.forest = forest;
        this.scaling = scaling;
    }

    /**
     * One input per name; what the catalogue does not have gets an id of its own, made from its name.
     *
     * @param names what their owner calls them, in the model's order
     * @throws Unadoptable when two names mean the same feature
     */
    List<Input> called(List<String> names) {
        List<Input> found = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            found.add(input(place, names.get(place)));
        }
        return found;
    }

    private Input input(int place, String name) {
        String modelName = forest.featureNames().get(place);
        Optional<Feature> feature = known(name).filter(known -> !countsDaysTheOtherWay(known, place, name));
        if (feature.isEmpty()) {
            return new Input(freeId(name), modelName, List.of(name), Kind.NUMBER, List.of(), statusOf(name));
        }
        String id = feature.get().id();
        if (!taken.add(id)) {
            throw new Unadoptable(name, "two inputs of the model are the feature " + id);
        }
        List<String> aliases = new ArrayList<>(feature.get().alias().stream().toList());
        if (!name.equals(id) && !aliases.contains(name)) {
            aliases.add(name);
        }
        // A category would be read by the foreign model's own codes, which nobody knows: it stays a number here.
        return new Input(
                id, modelName, aliases, Kind.NUMBER, List.of(), feature.get().legalStatus());
    }

    private Optional<Feature> known(String name) {
        return catalogue.find(name).or(() -> catalogue.features().stream()
                .filter(feature -> feature.alias().equals(Optional.of(name)))
                .findFirst());
    }

    /**
     * Whether the model divides days before the application, negative in every form, at positive numbers: it was
     * trained with the other sign, and would take every client of the catalogue for the same extreme.
     */
    private boolean countsDaysTheOtherWay(Feature feature, int place, String name) {
        if (feature.unit() != Unit.DAYS || !feature.source().equals(FORM)) {
            return false;
        }
        double[] thresholds = forest.thresholds(place);
        return thresholds.length > 0
                && scaling.getOrDefault(name, Scaling.NONE).undo(thresholds[thresholds.length / 2]) > 0;
    }

    private String freeId(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        String id = plain.isEmpty() ? "input" : plain;
        int copy = 1;
        while (catalogue.find(id).isPresent() || !taken.add(id)) {
            id = plain + "_" + ++copy;
        }
        return id;
    }

    /** Forbidden, as soon as its name speaks of what is protected, whatever was computed from it. */
    private LegalStatus statusOf(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean namesAProtectedField = catalogue.features().stream()
                .filter(feature -> feature.legalStatus() == LegalStatus.FORBIDDEN)
                .anyMatch(feature -> upper.contains(feature.id().toUpperCase(Locale.ROOT)));
        return namesAProtectedField || PROTECTED.matcher(name).find() ? LegalStatus.FORBIDDEN : LegalStatus.ALLOWED;
    }
}
