package io.octroi.pages;

import io.octroi.features.Feature;
import io.octroi.population.FeatureDensity;
import io.octroi.population.Population;
import java.util.List;

/**
 * Where the client stands on one feature, as a chart, in a sentence, and as a table.
 *
 * @param title the feature's label
 * @param chart the curves' or bars' chart model
 * @param takeaway the client's value and its place, in a sentence
 * @param rows the chart's content
 */
public record DensityPanel(String title, String chart, String takeaway, List<DensityTable.Row> rows) {

    static DensityPanel of(Words words, Population population, Feature feature, double clientValue) {
        FeatureDensity density = population.density(feature);
        return new DensityPanel(
                feature.label().in(words.locale()),
                density.isByCategory()
                        ? new SharesChart(words, density, clientValue).json()
                        : new DensityChart(words, density, clientValue).json(),
                takeaway(words, population, density, clientValue),
                DensityTable.of(words, density));
    }

    private static String takeaway(Words words, Population population, FeatureDensity density, double clientValue) {
        Numbers numbers = new Numbers(words);
        Feature feature = density.feature();
        String value = numbers.value(feature, clientValue);
        if (Double.isNaN(clientValue)) {
            return words.text("where.missing", population.size());
        }
        if (density.isByCategory()) {
            return words.text(
                    "where.category",
                    value,
                    numbers.percent(shareOf(density.repaid(), clientValue)),
                    numbers.percent(shareOf(density.defaulted(), clientValue)));
        }
        double atMost = population.percentile(feature, clientValue);
        // Days before the application are negative numbers: the longest time is the smallest of them.
        double standing = feature.unit() == Feature.Unit.DAYS ? 100 - atMost : atMost;
        return words.text("where.number", value, numbers.percent(standing / 100), numbers.percent(1 - standing / 100));
    }

    private static double shareOf(FeatureDensity.Spread spread, double code) {
        return spread.shares().get((int) code);
    }
}
