package io.octroi.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.octroi.charts.Curve;
import io.octroi.features.Feature;
import io.octroi.population.FeatureDensity;
import io.octroi.population.Population;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a feature was spread among the reference clients of the day, and where the client stood.
 *
 * @param value the client's, absent where it is missing
 * @param percentile the percentage of reference clients whose value is at most the client's; absent for a category
 * @param atMost the percentage of those whose value, as people read it, is at most the client's: of moments, those that are
 *     later count as less; absent for a category, and in records of format 1
 */
public record ShownSpread(
        String feature,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double percentile,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double atMost,
        Group repaid,
        Group defaulted) {

    /**
     * The spread of one group, as a chart draws it.
     *
     * @param known how many clients have a value
     * @param missing how many have none
     * @param x of the density curve; empty for a category
     * @param shares of the categories in the catalogue's order; empty for a number
     */
    public record Group(int known, int missing, List<Double> x, List<Double> density, List<Double> shares) {

        /** The share of a category by its code; 0 for a code that is none, such as a flag of 7. */
        double shareOf(double code) {
            return code >= 0 && code < shares.size() ? shares.get((int) code) : 0;
        }

        static Group of(FeatureDensity.Spread spread) {
            Curve curve = spread.curve();
            return new Group(spread.known(), spread.missing(), curve.x(), curve.y(), spread.shares());
        }
    }

    /** Whether the groups are compared by shares of categories and not by curves. */
    public boolean isByCategory() {
        return !repaid.shares().isEmpty() || !defaulted.shares().isEmpty();
    }

    /** The spread that is shown to somebody now. */
    public static ShownSpread of(Population population, Feature feature, double value) {
        FeatureDensity density = population.density(feature);
        return new ShownSpread(
                feature.id(),
                RecordText.orNull(value),
                RecordText.orNull(population.percentile(feature, value)),
                RecordText.orNull(population.atMost(feature, value)),
                Group.of(density.repaid()),
                Group.of(density.defaulted()));
    }
}
