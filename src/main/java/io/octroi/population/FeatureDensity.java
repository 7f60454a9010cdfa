package io.octroi.population;

import io.octroi.charts.Curve;
import io.octroi.features.Feature;
import java.util.List;

/**
 * How one feature is spread over the reference clients, apart for those who repaid and those who defaulted.
 *
 * @param feature which feature
 * @param repaid the spread of those who repaid
 * @param defaulted the spread of those who defaulted
 */
public record FeatureDensity(Feature feature, Spread repaid, Spread defaulted) {

    /**
     * The spread of one group.
     *
     * @param known how many clients have a value
     * @param missing how many have none
     * @param curve for a number: the density per unit of the feature; empty when fewer than two values differ
     * @param shares for a category: the share of each category among the known, in the catalogue's order
     */
    public record Spread(int known, int missing, Curve curve, List<Double> shares) {

        /** The share of a category by its code; 0 for a code that is none, such as a flag of 7. */
        public double shareOf(double code) {
            return code >= 0 && code < shares.size() ? shares.get((int) code) : 0;
        }
    }

    /** Whether the groups are compared by shares of categories and not by curves. */
    public boolean isByCategory() {
        return FeatureColumn.isCategorical(feature);
    }
}
