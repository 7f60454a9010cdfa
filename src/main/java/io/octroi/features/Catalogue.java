package io.octroi.features;

import io.octroi.client.ApplicationForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All features a model may be asked to read: what each means, and how its value comes about. */
public class Catalogue {

    private static final Catalogue STANDARD = new Catalogue(CatalogueReader.standard());

    private static final int VERSION_LENGTH = 12;

    private final Map<String, Entry> entries;
    private final String version;

    Catalogue(Map<String, Entry> entries) {
        this.entries = entries;
        this.version = fingerprint(entries.values().stream().map(Entry::recipe).toList());
    }

    /** The features that come from the application form. */
    public static Catalogue standard() {
        return STANDARD;
    }

    /** Twelve hexadecimal digits that change when any feature's id, unit, status, formula or categories change. */
    public String version() {
        return version;
    }

    /** All features in a fixed order: fields of the form, then what is derived from them. */
    public List<Feature> features() {
        return entries.values().stream().map(Entry::feature).toList();
    }

    public Optional<Feature> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::feature);
    }

    /**
     * The feature of that id.
     *
     * @throws UnknownFeature when there is none
     */
    public Feature feature(String id) {
        return find(id).orElseThrow(() -> new UnknownFeature(List.of(id)));
    }

    /**
     * What training offers to a model: allowed and flagged features, without those that repeat another, hardly ever
     * vary, or would tell what no model should know.
     */
    public List<Feature> trainable() {
        return features(Offer.OFFERED);
    }

    /** The features that training is offered, or that it is not offered for one reason. */
    public List<Feature> features(Offer offer) {
        return entries.values().stream()
                .filter(entry -> entry.offer() == offer)
                .map(Entry::feature)
                .toList();
    }

    /**
     * One feature's value for a client, NaN where it is missing or cannot be computed.
     *
     * @throws UnknownFeature when there is no feature of that id
     */
    public double value(String id, ApplicationForm form) {
        return Optional.ofNullable(entries.get(id))
                .orElseThrow(() -> new UnknownFeature(List.of(id)))
                .reading()
                .of(form);
    }

    /**
     * Turns clients into vectors of that order.
     *
     * @throws UnknownFeature when the order names features outside this catalogue
     */
    public Vectorizer vectorizer(FeatureOrder order) {
        List<String> unknown =
                order.ids().stream().filter(id -> !entries.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            throw new UnknownFeature(unknown);
        }
        return new Vectorizer(
                order,
                order.ids().stream()
                        .flatMap(id -> Optional.ofNullable(entries.get(id)).stream())
                        .toList());
    }

    private static String fingerprint(List<String> recipes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest(String.join("\n", recipes).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
