package io.octroi.pages;

import io.octroi.decision.PlainWords;
import io.octroi.explanation.Contribution;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One contribution, formatted for the reader.
 *
 * @param id the feature's technical name
 * @param rank its place among all contributions of the file, by strength; empty when it is not told
 * @param general its place by what it weighs in general; empty when it is not told
 */
public record ContributionLine(
        String id, String label, String value, String contribution, String direction, String rank, String general) {

    /**
     * One line for each contribution.
     *
     * @param contributions the strongest first, from the very strongest on
     * @param importance of all the model's features, the most important first
     */
    static List<ContributionLine> of(
            Words words, Catalogue catalogue, List<Contribution> contributions, Map<String, Double> importance) {
        Numbers numbers = new Numbers(words);
        List<String> byImportance = List.copyOf(importance.keySet());
        List<ContributionLine> lines = new ArrayList<>();
        for (Contribution contribution : contributions) {
            Feature feature = catalogue.feature(contribution.feature());
            int place = byImportance.indexOf(feature.id()) + 1;
            lines.add(new ContributionLine(
                    feature.id(),
                    FeatureName.of(words, feature),
                    numbers.value(feature, contribution.value()),
                    numbers.signed(contribution.contribution()),
                    direction(words, contribution.contribution()),
                    numbers.count(lines.size() + 1L),
                    place == 0 ? "" : numbers.count(place)));
        }
        return lines;
    }

    /** Which way a contribution points, in words. */
    static String direction(Words words, double contribution) {
        return new PlainWords(words.locale()).direction(contribution);
    }
}
