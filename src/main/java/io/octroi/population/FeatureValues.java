package io.octroi.population;

import io.octroi.features.Feature;
import java.util.List;

/**
 * One feature's values among the reference clients, apart for those who repaid and those who defaulted, without a word of
 * whose they are.
 *
 * @param repaid the values of those who repaid
 * @param defaulted the values of those who defaulted
 */
public record FeatureValues(Feature feature, Group repaid, Group defaulted) {

    /**
     * The values of one group.
     *
     * @param known from the least to the greatest; a category by its code
     * @param missing how many clients have none
     */
    public record Group(List<Double> known, int missing) {}
}
