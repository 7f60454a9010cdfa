package io.octroi.api;

import io.octroi.client.ApplicationForm;
import io.octroi.client.Warning;
import io.octroi.decision.Assessor;
import io.octroi.decision.Told;
import io.octroi.explanation.Contribution;
import io.octroi.explanation.Explanation;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureOrder;
import io.octroi.scoring.Score;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Scores those whom one request tells of, all by one model, and tells of each as much as was asked for. */
final class Scoring {

    private final Assessor assessor;
    private final Catalogue catalogue;
    private final Function<ApplicationForm, List<Warning>> quality;
    private final ExplainParameter explain;
    private final Locale reader;

    Scoring(
            Assessor assessor,
            Catalogue catalogue,
            Function<ApplicationForm, List<Warning>> quality,
            ExplainParameter explain,
            Locale reader) {
        this.assessor = assessor;
        this.catalogue = catalogue;
        this.quality = quality;
        this.explain = explain;
        this.reader = reader;
    }

    /**
     * Somebody who was scored.
     *
     * @param why if that was asked for
     */
    record Scored(Told told, Score score, Optional<Explanation> why) {}

    IncomingClientReader clients() {
        return new IncomingClientReader(assessor.inputs(), catalogue);
    }

    Assessor assessor() {
        return assessor;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    boolean explainsAll() {
        return explain.extent() == ExplainParameter.Extent.ALL;
    }

    boolean explains() {
        return explain.isAsked();
    }

    FeatureOrder order() {
        return assessor.model().order();
    }

    Scored score(Told told) {
        Score score = assessor.score(told);
        return new Scored(
                told,
                score,
                explain.isAsked() ? Optional.of(assessor.explain(told.vector(), score)) : Optional.empty());
    }

    ScoredJson json(Scored scored) {
        @Nullable Explanation why = scored.why().orElse(null);
        ScoreJson score = ScoreJson.of(
                scored.told().client().isPresent() ? scored.told().client().getAsLong() : null, scored.score());
        List<WarningJson> warnings = WarningJson.of(scored.told(), warnings(scored.told()), catalogue, reader);
        return why == null
                ? new ScoredJson(score, null, null, null, warnings)
                : new ScoredJson(
                        score,
                        why.baseValue(),
                        parts(why),
                        ReasonJson.of(assessor.reasons(why), catalogue, reader),
                        warnings);
    }

    /** The contributions that were asked for, strongest first. */
    List<Contribution> strongest(Explanation why) {
        return why.strongest(explain.most(why.contributions().size()));
    }

    List<Warning> warnings(Told told) {
        return told.form().map(quality).orElse(List.of());
    }

    private List<ScoreJson.Part> parts(Explanation why) {
        return strongest(why).stream()
                .map(contribution -> ScoreJson.Part.of(contribution, catalogue, reader))
                .toList();
    }
}
