package io.octroi.training;

import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.features.Feature.Kind;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.scoring.Manifest.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds a foreign model's inputs in the catalogue, by id or by the seed project's name. */
final class ForeignInputs {

    private final Catalogue catalogue;
    private final Set<String> taken = new HashSet<>();

    private ForeignInputs(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * One input per name; what the catalogue does not have gets an id of its own, made from its name.
     *
     * @param modelNames what the model text calls them
     * @param names what their owner calls them, in the same order
     * @throws Unadoptable when two names mean the same feature
     */
    static List<Input> of(List<String> modelNames, List<String> names, Catalogue catalogue) {
        ForeignInputs inputs = new ForeignInputs(catalogue);
        List<Input> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            found.add(inputs.input(modelNames.get(i), names.get(i)));
        }
        return found;
    }

    private Input input(String modelName, String name) {
        Optional<Feature> feature = known(name);
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

    private String freeId(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_|_$", "");
        String id = plain.isEmpty() ? "input" : plain;
        int copy = 1;
        while (catalogue.find(id).isPresent() || !taken.add(id)) {
            id = plain + "_" + ++copy;
        }
        return id;
    }

    /** Forbidden, as soon as its name holds the name of a protected field, whatever was computed from it. */
    private LegalStatus statusOf(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return catalogue.features().stream()
                        .filter(feature -> feature.legalStatus() == LegalStatus.FORBIDDEN)
                        .anyMatch(feature -> upper.contains(feature.id().toUpperCase(Locale.ROOT)))
                ? LegalStatus.FORBIDDEN
                : LegalStatus.ALLOWED;
    }
}
