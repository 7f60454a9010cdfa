package io.octroi.population;

import io.octroi.client.Clients;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import org.jspecify.annotations.Nullable;

/**
 * The reference clients seen as a whole: how a feature is spread among them, and where one value stands. What was read
 * from the database is kept until an import or an erasure changes it.
 */
public class Population {

    /** More clients would sharpen a curve by less than its line is thick, and cost memory. */
    static final int SAMPLE = 20_000;

    private final Clients clients;
    private final Catalogue catalogue;
    private volatile @Nullable ReferenceSample sample;

    public Population(Clients clients, Catalogue catalogue) {
        this.clients = clients;
        this.catalogue = catalogue;
    }

    /** How the feature is spread among reference clients, at most the first 20,000 by number. */
    public FeatureDensity density(Feature feature) {
        return sample().density(feature.id());
    }

    /** The values themselves, of the same clients. */
    public FeatureValues values(Feature feature) {
        return sample().column(feature.id()).values();
    }

    /**
     * Where a value of the feature stands.
     *
     * @return the percentage of reference clients with a known value whose value is at most this one; NaN when the
     *     value is missing, the feature a category, or no reference client has a value
     */
    public double percentile(Feature feature, double value) {
        return feature.kind() == Feature.Kind.CATEGORY
                ? Double.NaN
                : sample().column(feature.id()).percentile(value);
    }

    /**
     * Where a value stands among those it is written beside: what lies longest before the application is the smallest of
     * the numbers, and the longest of the durations.
     *
     * @return the percentage of reference clients with a known value whose value, as people read it, is at most this one;
     *     NaN as for {@link #percentile}
     */
    public double atMost(Feature feature, double value) {
        return feature.unit().isNegativeBefore()
                ? 100 - percentile(feature, Math.nextDown(value))
                : percentile(feature, value);
    }

    /** How many reference clients the answers rest on. */
    public int size() {
        return sample().size();
    }

    private ReferenceSample sample() {
        ReferenceSample known = sample;
        if (known != null && known.revision() == clients.revision()) {
            return known;
        }
        synchronized (this) {
            known = sample;
            if (known == null || known.revision() != clients.revision()) {
                known = new ReferenceSample(clients, catalogue, SAMPLE);
                sample = known;
            }
            return known;
        }
    }
}
