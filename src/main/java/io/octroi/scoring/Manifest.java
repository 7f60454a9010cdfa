package io.octroi.scoring;

import io.octroi.features.Feature;
import io.octroi.features.Feature.Kind;
import io.octroi.features.Feature.LegalStatus;
import io.octroi.features.FeatureOrder;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a model package says of itself: {@code manifest.json}, field by field.
 *
 * @param formatVersion {@value #FORMAT_VERSION}; packages of version 1 are read too
 * @param id the model's name wherever a score is kept: two models that answer differently never share one
 * @param origin who learnt it
 * @param created when it was packed
 * @param catalogueVersion of the feature catalogue it was trained, or adopted, with
 * @param features the model's inputs in the order in which it reads them
 * @param preparation what is done to their values first
 * @param reliability whether the calibration keeps its word, the safest files first; empty when nobody could check
 * @param metrics figures by name, such as {@code auc}
 * @param typical by feature id; a feature that is missing for all repaid or all defaulted clients has none
 * @param waivers by whom and why a forbidden input was let through
 * @param trees SHA-256 of what the trees decide, however the model text writes it; empty in packages of version 1
 * @param files SHA-256 of every other file of the package, by name
 */
public record Manifest(
        int formatVersion,
        String id,
        Origin origin,
        Instant created,
        String catalogueVersion,
        List<Input> features,
        Preparation preparation,
        Calibration calibration,
        List<ReliabilityBin> reliability,
        Policy policy,
        CostMatrix costMatrix,
        Map<String, Double> metrics,
        Map<String, Typical> typical,
        Provenance provenance,
        List<Waiver> waivers,
        String trees,
        Map<String, String> files) {

    static final int FORMAT_VERSION = 2;

    public Manifest {
        if (formatVersion != FORMAT_VERSION) {
            throw new IllegalArgumentException(
                    "format version " + formatVersion + " is unknown, this program reads " + FORMAT_VERSION);
        }
        if (!id.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            throw new IllegalArgumentException(
                    "model id «" + id + "» is not made of up to 64 small letters, digits, points and hyphens");
        }
        metrics.forEach((name, value) -> requireFinite("metric " + name, value));
        features = List.copyOf(features);
        if (!preparation.fits(orderOf(features))) {
            throw new IllegalArgumentException("a value is prepared of a feature that the model does not read");
        }
        reliability = List.copyOf(reliability);
        metrics = ordered(metrics);
        typical = ordered(typical);
        waivers = List.copyOf(waivers);
        files = ordered(files);
    }

    /** The order in which the model reads its features. */
    public FeatureOrder order() {
        return orderOf(features);
    }

    private static FeatureOrder orderOf(List<Input> features) {
        return new FeatureOrder(features.stream().map(Input::id).toList());
    }

    /** What is typical of a feature, where enough clients have it. */
    public Optional<Typical> typicalOf(String featureId) {
        return Optional.ofNullable(typical.get(featureId));
    }

    static void requireFinite(String what, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(what + " is not a finite number");
        }
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Who learnt a model. */
    public enum Origin {
        /** This program, from features of its catalogue. */
        TRAINED,
        /** Somebody else; it may read inputs that the catalogue does not have. */
        ADOPTED
    }

    /**
     * One input.
     *
     * @param id what it is called everywhere; for an input of the catalogue its id there
     * @param modelName what the model text calls it
     * @param aliases what else a feature file may call it
     * @param categories its category texts in the order of their codes; none for a number
     */
    public record Input(
            String id,
            String modelName,
            List<String> aliases,
            Kind kind,
            List<String> categories,
            LegalStatus legalStatus) {

        public Input {
            if (!id.matches("[A-Za-z0-9_]+")) {
                throw new IllegalArgumentException("input id «" + id + "» holds more than letters, digits and _");
            }
            aliases = List.copyOf(aliases);
            categories = List.copyOf(categories);
        }

        /** The input as the catalogue knows it, for a model that calls it by its id. */
        public static Input of(Feature feature) {
            return new Input(
                    feature.id(),
                    feature.id(),
                    feature.alias().stream().toList(),
                    feature.kind(),
                    feature.categories().stream().map(Feature.Category::text).toList(),
                    feature.legalStatus());
        }

        /** Everything a feature file may call it. */
        public Set<String> names() {
            Set<String> names = new LinkedHashSet<>(aliases);
            names.add(id);
            names.add(modelName);
            return names;
        }
    }

    /**
     * A feature's usual values among reference clients who have one. For a category these are codes: the commonest by
     * outcome, then the lowest and the highest.
     *
     * @param repaid the median of repaid clients
     * @param defaulted the median of defaulted clients
     * @param low the 1 % quantile
     * @param high the 99 % quantile
     */
    public record Typical(double repaid, double defaulted, double low, double high) {

        public Typical {
            requireFinite("a median", repaid);
            requireFinite("a median", defaulted);
            requireFinite("a 1 % quantile", low);
            requireFinite("a 99 % quantile", high);
        }
    }

    /**
     * What the model learnt from.
     *
     * @param inputs SHA-256 of each file read, by name
     * @param clients how many reference clients; 0 when nobody knows
     * @param defaultRate the share of them that defaulted, 0 to 1
     * @param seed of everything random
     */
    public record Provenance(Map<String, String> inputs, long clients, double defaultRate, long seed) {

        public Provenance {
            requireFinite("a default rate", defaultRate);
            inputs = ordered(inputs);
        }
    }

    /** Who let a forbidden input through, and why. */
    public record Waiver(String feature, String by, String why) {}
}
