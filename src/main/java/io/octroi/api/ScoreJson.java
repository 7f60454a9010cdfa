package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.octroi.decision.Assessment;
import io.octroi.explanation.Contribution;
import io.octroi.explanation.Explanation;
import io.octroi.explanation.Reasons;
import io.octroi.features.Catalogue;
import io.octroi.features.Feature;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A score as other tools read it; without a client number where the client is not one of ours. */
record ScoreJson(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long clientId,
        double rawScore,
        double solvencyScore,
        double repaymentProbability,
        double threshold,
        @OneOf(Recommendation.class) String recommendation,
        String modelId) {

    static ScoreJson of(Assessment assessment) {
        return of(assessment.client().id(), assessment.score());
    }

    static ScoreJson of(Score score) {
        return of(null, score);
    }

    static ScoreJson of(@Nullable Long clientId, Score score) {
        return new ScoreJson(
                clientId,
                score.rawScore(),
                score.solvencyScore(),
                score.repaymentProbability(),
                score.threshold(),
                score.recommendation().name().toLowerCase(Locale.ROOT),
                score.modelId());
    }

    /**
     * A score with its contributions, strongest first, and its principal reasons; base value and contributions add up to
     * the raw score.
     */
    record Explained(
            @JsonUnwrapped ScoreJson score, double baseValue, List<Part> contributions, List<ReasonJson> reasons) {

        static Explained of(
                Assessment assessment, Explanation explanation, Reasons reasons, Catalogue catalogue, Locale reader) {
            return new Explained(
                    ScoreJson.of(assessment),
                    explanation.baseValue(),
                    explanation.contributions().stream()
                            .map(contribution -> Part.of(contribution, catalogue, reader))
                            .toList(),
                    ReasonJson.of(reasons, catalogue, reader));
        }
    }

    /** One contribution. */
    record Part(String feature, String label, @Nullable Object value, double contribution) {

        static Part of(Contribution contribution, Catalogue catalogue, Locale reader) {
            Feature feature = catalogue.feature(contribution.feature());
            return new Part(
                    feature.id(),
                    feature.label().in(reader),
                    FeaturesJson.value(feature, contribution.value()),
                    contribution.contribution());
        }
    }
}
