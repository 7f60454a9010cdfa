package io.octroi.pages;

import io.octroi.explanation.Contribution;
import io.octroi.explanation.Explanation;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import java.util.List;

/**
 * The strongest contributions, as a chart and as lines.
 *
 * @param chart the bars' chart model
 * @param takeaway the strongest one in a sentence
 * @param lines one per contribution, strongest first
 * @param baseValue the mean raw score of the training files
 * @param rawScore the client's raw score
 */
public record ContributionsPanel(String chart, String takeaway, List<Line> lines, String baseValue, String rawScore) {

    private static final int STRONGEST = 10;

    /** One contribution, formatted for the reader. */
    public record Line(String label, String value, String contribution, String direction) {}

    static ContributionsPanel of(Words words, Catalogue catalogue, Explanation explanation) {
        List<Contribution> strongest = explanation.strongest(STRONGEST);
        Numbers numbers = new Numbers(words);
        List<Line> lines = strongest.stream()
                .map(contribution -> line(words, numbers, catalogue, contribution))
                .toList();
        Line first = lines.get(0);
        return new ContributionsPanel(
                ContributionChart.json(words, catalogue, strongest),
                words.text("why.takeaway", first.label(), first.value(), first.direction()),
                lines,
                numbers.signed(explanation.baseValue()),
                numbers.signed(explanation.score().rawScore()));
    }

    private static Line line(Words words, Numbers numbers, Catalogue catalogue, Contribution contribution) {
        Feature feature = catalogue.feature(contribution.feature());
        return new Line(
                FeatureName.of(words, feature),
                numbers.value(feature, contribution.value()),
                numbers.signed(contribution.contribution()),
                words.text(contribution.contribution() > 0 ? "why.raises" : "why.lowers"));
    }
}
