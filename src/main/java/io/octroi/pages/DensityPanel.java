package io.octroi.pages;

import io.octroi.features.Feature;
import io.octroi.population.FeatureDensity;
import io.octroi.population.Population;
import java.util.List;
import java.util.Optional;

/**
 * Where the client stands on one feature, as a chart, in a sentence, and as a table.
 *
 * @param title the feature's name
 * @param id its technical name
 * @param chart the curves' or bars' chart model
 * @param bars how many groups of bars the chart has; 0 when it draws curves
 * @param takeaway the client's value and its place, in a sentence
 * @param rows the chart's content
 */
public record DensityPanel(
        String title, String id, String chart, int bars, String takeaway, List<DensityTable.Row> rows) {

    static DensityPanel of(Words words, Population population, Feature feature, double clientValue) {
        FeatureDensity density = population.density(feature);
        Optional<ShareRows> rows =
                density.isByCategory() ? Optional.of(ShareRows.of(density, clientValue)) : Optional.empty();
        return new DensityPanel(
                FeatureName.of(words, feature),
                feature.id(),
                rows.map(those -> new SharesChart(words, density, those, clientValue).json())
                        .orElseGet(() -> new DensityChart(words, density, clientValue).json()),
                rows.map(ShareRows::size).orElse(0),
                takeaway(words, population, density, clientValue),
                DensityTable.of(words, density));
    }

    private static String takeaway(Words words, Population population, FeatureDensity density, double clientValue) {
        Numbers numbers = new Numbers(words);
        Feature feature = density.feature();
        if (Double.isNaN(clientValue)) {
            return words.text("where.missing");
        }
        String value = numbers.value(feature, clientValue);
        if (density.repaid().known() + density.defaulted().known() == 0) {
            return words.text("where.nobody", value);
        }
        if (density.isByCategory()) {
            return words.text(
                    "where.category",
                    value,
                    numbers.percent(density.repaid().shareOf(clientValue)),
                    numbers.percent(density.defaulted().shareOf(clientValue)));
        }
        double atMost = atMost(population, feature, clientValue) / 100;
        boolean moment = feature.unit() == Feature.Unit.DATE || feature.unit() == Feature.Unit.MONTHS;
        return words.text(
                moment ? "where.moment" : "where.number", value, numbers.percent(atMost), numbers.percent(1 - atMost));
    }

    /** The percentage of files whose value, as the page shows it, is at most the client's. */
    private static double atMost(Population population, Feature feature, double value) {
        // What lies longest before the application is the smallest of the numbers.
        return feature.unit().isNegativeBefore()
                ? 100 - population.percentile(feature, Math.nextDown(value))
                : population.percentile(feature, value);
    }
}
