package io.octroi.decision;

import io.octroi.client.Client;
import io.octroi.client.HistorySummary;
import io.octroi.explanation.Explanation;
import io.octroi.explanation.Reasons;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A client as whoever decides sees them at one moment.
 *
 * @param history what is stored of their credit history
 * @param findings what the champion says; empty while scoring is out of use
 */
record Examination(Client client, Optional<HistorySummary> history, Optional<Findings> findings) {

    /** What the champion says, and why. */
    record Findings(Assessor assessor, Assessment assessment, Explanation explanation, Reasons reasons) {

        static Findings of(Assessor assessor, Client client, Optional<HistorySummary> history) {
            Assessment assessment = assessor.assess(client, history);
            Explanation explanation = assessor.explain(assessment);
            return new Findings(assessor, assessment, explanation, assessor.reasons(explanation));
        }
    }

    Optional<Score> score() {
        return findings.map(found -> found.assessment().score());
    }

    Optional<String> modelId() {
        return score().map(Score::modelId);
    }

    Optional<Recommendation> recommendation() {
        return score().map(Score::recommendation);
    }

    OptionalDouble solvencyScore() {
        return score().map(said -> OptionalDouble.of(said.solvencyScore())).orElse(OptionalDouble.empty());
    }
}
