package io.octroi.pages;

import io.octroi.features.Feature;
import io.octroi.population.FeatureDensity;
import io.octroi.population.Population;
import java.util.List;

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
        return new DensityPanel(
                FeatureName.of(words, feature),
                feature.id(),
                density.isByCategory()
                        ? new SharesChart(words, density, clientValue).json()
                        : new DensityChart(words, density, clientValue).json(),
                bars(density, clientValue),
                takeaway(words, population, density, clientValue),
                DensityTable.of(words, density));
    }

    private static int bars(FeatureDensity density, double clientValue) {
        ShareRows rows = ShareRows.of(density, clientValue);
        return rows.codes().size() + (rows.others().isEmpty() ? 0 : 1);
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
