package io.octroi.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.octroi.explanation.Counterfactual;
import io.octroi.explanation.Reason;
import io.octroi.explanation.Reasons;
import io.octroi.explanation.Sentences;
import io.octroi.features.Catalogue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A principal reason of a score, in plain words and in parts. */
record ReasonJson(
        String direction,
        String theme,
        String sentence,
        String feature,
        @Nullable Object value,
        @Nullable Object typical,
        boolean actionable,
        double weight) {

    /** All that speaks against granting, then all that speaks in favour; each the weightiest first. */
    static List<ReasonJson> of(Reasons reasons, Catalogue catalogue, Locale reader) {
        Sentences sentences = new Sentences(catalogue, reader);
        return reasons.all().stream()
                .map(reason -> of(reason, sentences, reader))
                .toList();
    }

    private static ReasonJson of(Reason reason, Sentences sentences, Locale reader) {
        return new ReasonJson(
                reason.isAgainst() ? "against" : "inFavour",
                reason.theme().label().in(reader),
                sentences.of(reason),
                reason.feature().id(),
                FeaturesJson.value(reason.feature(), reason.value()),
                FeaturesJson.value(reason.feature(), reason.typical().orElse(Double.NaN)),
                reason.actionable(),
                reason.weight());
    }

    /**
     * What would bring the recommendation to grant.
     *
     * @param needed whether the recommendation is another one today
     * @param changes one or two, or none where nothing realistic suffices
     * @param score of the changed application
     */
    record Change(
            boolean needed,
            List<Counterfactual.Change> changes,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ScoreJson score,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String sentence) {

        static final Change NEEDLESS = new Change(false, List.of(), null, null);

        static Change of(Optional<Counterfactual> found, Catalogue catalogue, Locale reader) {
            return new Change(
                    true,
                    found.map(Counterfactual::changes).orElse(List.of()),
                    found.map(counterfactual -> ScoreJson.of(counterfactual.score()))
                            .orElse(null),
                    new Sentences(catalogue, reader).of(found));
        }
    }
}
