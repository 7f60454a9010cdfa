package io.octroi.pages;

import io.octroi.client.Outcome;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.population.Neighbour;
import io.octroi.population.ScoredSample;
import java.util.List;

/**
 * The most similar reference files, as a sentence and as lines; every part is formatted for the reader.
 *
 * @param takeaway how many of them were repaid
 * @param lines one per file, the most similar first
 * @param basis among how many files they were looked for, and by which model
 */
public record SimilarPanel(String takeaway, List<Line> lines, String basis) {

    /** The full length of a bar, and the best that an index of nearness can be. */
    private static final int HUNDRED = 100;

    /**
     * One reference file.
     *
     * @param outcome how the credit ended
     * @param index how near the file is, from 0 to 100
     */
    public record Line(
            String number,
            Verdict outcome,
            String score,
            String nearness,
            String index,
            List<DifferenceLine> differences) {}

    /** A feature that counts otherwise for that file than for the one on the page. */
    public record DifferenceLine(String feature, String ofNeighbour, String ofClient) {}

    static SimilarPanel of(Words words, Catalogue catalogue, List<Neighbour> nearest, ScoredSample sample) {
        Numbers numbers = new Numbers(words);
        long repaid = nearest.stream()
                .filter(neighbour -> neighbour.outcome() == Outcome.REPAID)
                .count();
        return new SimilarPanel(
                words.text("similar.takeaway", nearest.size(), repaid, nearest.size() - repaid),
                nearest.stream()
                        .map(neighbour -> line(words, catalogue, neighbour))
                        .toList(),
                words.text("similar.basis", numbers.count(sample.size()), sample.modelId()));
    }

    /** An outcome in a word, and the style that repeats it. */
    private static Verdict outcome(Words words, Outcome outcome) {
        String word = DecisionWords.word(outcome);
        return new Verdict(words.text("outcome." + word), "outcome outcome-" + word);
    }

    private static Line line(Words words, Catalogue catalogue, Neighbour neighbour) {
        Numbers numbers = new Numbers(words);
        return new Line(
                String.valueOf(neighbour.number()),
                outcome(words, neighbour.outcome()),
                numbers.score(neighbour.score().solvencyScore()),
                words.text("similar.near." + neighbour.nearness()),
                numbers.count(Math.round(HUNDRED * neighbour.index())),
                neighbour.differences().stream()
                        .map(difference -> differenceLine(words, numbers, catalogue, difference))
                        .toList());
    }

    private static DifferenceLine differenceLine(
            Words words, Numbers numbers, Catalogue catalogue, Neighbour.Difference difference) {
        Feature feature = catalogue.feature(difference.feature());
        return new DifferenceLine(
                words.text("similar.feature", FeatureName.of(words, feature)),
                numbers.value(feature, difference.ofNeighbour()),
                words.text("similar.here", numbers.value(feature, difference.ofClient())));
    }
}
