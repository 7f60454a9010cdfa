package io.octroi.pages;

import io.octroi.decision.PlainWords;
import io.octroi.decision.ShownSpread;
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
                new PlainWords(words.locale()).place(feature, ShownSpread.of(population, feature, clientValue)),
                DensityTable.of(words, density));
    }
}
