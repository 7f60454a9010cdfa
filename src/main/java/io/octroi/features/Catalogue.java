package io.octroi.features;

import io.octroi.client.ApplicationForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All features a model may be asked to read: what each means, and how its value comes about. */
public class Catalogue {

    private static final Catalogue STANDARD = CatalogueReader.standard();

    private final Map<String, Entry> entries;
    private final Aggregation aggregation;
    private final String version;

    Catalogue(Map<String, Entry> entries, Aggregation aggregation) {
        this.entries = entries;
        this.aggregation = aggregation;
        this.version =
                Fingerprint.of(entries.values().stream().map(Entry::recipe).toList());
    }

    /** The features that come from the application form and from the credit history. */
    public static Catalogue standard() {
        return STANDARD;
    }

    /** Twelve hexadecimal digits that change when any feature's id, unit, status, formula or categories change. */
    public String version() {
        return version;
    }

    /** How credit history becomes the vectors that {@link #value} and {@link Vectorizer} read. */
    public Aggregation aggregation() {
        return aggregation;
    }

    /** All features in a fixed order: fields of the form, what is derived from them, then the credit history. */
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
     * @param history of any layout; what it does not hold is missing
     * @throws UnknownFeature when there is no feature of that id
     */
    public double value(String id, ApplicationForm form, HistoryVector history) {
        return Optional.ofNullable(entries.get(id))
                .orElseThrow(() -> new UnknownFeature(List.of(id)))
                .reading()
                .of(form, history.in(aggregation.layout()));
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
                aggregation.layout(),
                order.ids().stream()
                        .flatMap(id -> Optional.ofNullable(entries.get(id)).stream())
                        .toList());
    }
}
