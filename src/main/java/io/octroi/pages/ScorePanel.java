package io.octroi.pages;

import io.octroi.charts.Gauge;
import io.octroi.scoring.Policy;
import io.octroi.scoring.Score;

/**
 * The score in words, and as a gauge; every part is formatted for the reader.
 *
 * @param score the solvency score
 * @param threshold the score from which the policy recommends granting
 * @param band the scores between which a second look is due
 * @param verdict what the policy recommends
 * @param distance how clearly the score lies on one side of the threshold, in a sentence
 * @param frequency how many of a hundred comparable files were not repaid
 * @param gauge the gauge's chart model
 * @param modelId which model scored
 */
public record ScorePanel(
        String score,
        String threshold,
        String band,
        Verdict verdict,
        String distance,
        String frequency,
        String gauge,
        String modelId) {

    private static final int FILES = 100;

    static ScorePanel of(Words words, Score score, Policy policy) {
        Numbers numbers = new Numbers(words);
        Gauge gauge = new Gauge(score.solvencyScore(), score.threshold(), policy.referMargin());
        return new ScorePanel(
                numbers.score(score.solvencyScore()),
                numbers.score(score.threshold()),
                words.text("score.band", numbers.score(gauge.bandStart()), numbers.score(gauge.bandEnd())),
                Verdict.of(words, score.recommendation()),
                words.text(
                        "score.distance." + policy.distance(score.solvencyScore()),
                        numbers.score(Math.abs(score.solvencyScore() - score.threshold()))),
                frequency(words, 1 - score.repaymentProbability()),
                GaugeChart.json(gauge),
                score.modelId());
    }

    /** A count among a hundred files; never none of them, never all: no file is certain. */
    private static String frequency(Words words, double defaultProbability) {
        long defaults = Math.round(FILES * defaultProbability);
        if (defaults < 1) {
            return words.text("score.frequency.least");
        }
        if (defaults >= FILES) {
            return words.text("score.frequency.most");
        }
        return words.text(defaults == 1 ? "score.frequency.one" : "score.frequency", defaults);
    }
}
