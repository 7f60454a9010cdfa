package io.octroi.pages;

import io.octroi.charts.Gauge;
import io.octroi.decision.PlainWords;
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

    static ScorePanel of(Words words, Score score, Policy policy) {
        Numbers numbers = new Numbers(words);
        PlainWords plain = new PlainWords(words.locale());
        Gauge gauge = new Gauge(score.solvencyScore(), score.threshold(), policy.referMargin());
        return new ScorePanel(
                numbers.score(score.solvencyScore()),
                numbers.score(score.threshold()),
                plain.band(gauge),
                Verdict.of(words, score.recommendation()),
                plain.distance(policy, score.solvencyScore()),
                plain.frequency(1 - score.repaymentProbability()),
                GaugeChart.json(gauge),
                score.modelId());
    }
}
