package io.octroi.pages;

import io.octroi.charts.Waterfall;
import io.octroi.explanation.Contribution;
import io.octroi.explanation.Explanation;
import io.octroi.features.Catalogue;
import java.util.List;
import java.util.Map;

/**
 * The strongest contributions, as charts and as lines.
 *
 * @param chart the bars from base value to raw score
 * @param takeaway the strongest one in a sentence
 * @param importance how much the same features weigh in general, as a chart
 * @param lines one per contribution, strongest first
 * @param sum that base value and contributions add up to the raw score, in a sentence
 */
public record ContributionsPanel(
        String chart, String takeaway, String importance, List<ContributionLine> lines, String sum) {

    private static final int STRONGEST = 10;

    static ContributionsPanel of(
            Words words, Catalogue catalogue, Explanation explanation, Map<String, Double> importance) {
        List<Contribution> strongest = explanation.strongest(STRONGEST);
        List<ContributionLine> lines = ContributionLine.of(words, catalogue, strongest, importance);
        Numbers numbers = new Numbers(words);
        ContributionLine first = lines.get(0);
        return new ContributionsPanel(
                waterfall(words, explanation, strongest, labels(lines)),
                words.text("why.takeaway", first.label(), first.value(), first.direction()),
                importance(words, strongest, labels(lines), importance),
                lines,
                words.text(
                        "why.sum",
                        numbers.signed(explanation.baseValue()),
                        numbers.signed(explanation.score().rawScore())));
    }

    private static List<String> labels(List<ContributionLine> lines) {
        return lines.stream().map(ContributionLine::label).toList();
    }

    private static String waterfall(
            Words words, Explanation explanation, List<Contribution> strongest, List<String> names) {
        Waterfall waterfall = new Waterfall(
                explanation.baseValue(),
                strongest.stream().map(Contribution::contribution).toList(),
                explanation.score().rawScore());
        int others = explanation.contributions().size() - strongest.size();
        return WaterfallChart.json(words, waterfall, names, words.text("chart.others", others));
    }

    private static String importance(
            Words words, List<Contribution> strongest, List<String> names, Map<String, Double> importance) {
        return ImportanceChart.json(
                words,
                names,
                strongest.stream()
                        .map(contribution -> Math.abs(contribution.contribution()))
                        .toList(),
                strongest.stream()
                        .map(contribution -> importance.getOrDefault(contribution.feature(), 0.0))
                        .toList());
    }
}
