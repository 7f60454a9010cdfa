package io.octroi.decision;

import io.octroi.client.Wording;
import io.octroi.explanation.Contribution;
import io.octroi.explanation.Counterfactual;
import io.octroi.explanation.Explanation;
import io.octroi.explanation.Reason;
import io.octroi.explanation.Sentences;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Manifest;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Recommendation;
import io.octroi.scoring.Score;
import io.octroi.scoring.Sha256;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes down a score with its model, vector, contributions and reasons. */
final class ScoreWriter {

    private static final String PURPOSE = "Purpose";
    private static final String LIMITS = "Limits";

    private final Catalogue catalogue;
    private final Sentences french;
    private final Sentences english;

    /** @param catalogue that computed the vector */
    ScoreWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.french = new Sentences(catalogue, Locale.FRENCH);
        this.english = new Sentences(catalogue, Locale.ENGLISH);
    }

    RecordedScore write(Examination.Findings found) {
        Score score = found.assessment().score();
        return new RecordedScore(
                model(found.assessor().model(), catalogue.version()),
                score.rawScore(),
                score.solvencyScore(),
                score.repaymentProbability(),
                score.solvencyScore() - score.threshold(),
                score.recommendation().name(),
                found.explanation().baseValue(),
                hash(found.assessment().vector().values()),
                weights(found.assessment().vector(), found.explanation()),
                found.reasons().all().stream().map(this::theme).toList(),
                score.recommendation() == Recommendation.GRANT ? null : change(found));
    }

    /** SHA-256 over the values, each as eight bytes, big-endian; every missing one as the same NaN. */
    static String hash(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        for (double value : values) {
            bytes.putLong(Double.doubleToLongBits(value));
        }
        return Sha256.of(bytes.array());
    }

    private RecordedScore.Theme theme(Reason reason) {
        return new RecordedScore.Theme(
                reason.theme().id(),
                reason.weight(),
                reason.feature().id(),
                reason.contribution(),
                new Wording(french.of(reason), english.of(reason)));
    }

    private Wording change(Examination.Findings found) {
        Optional<Counterfactual> enough = found.assessor().counterfactual(found.assessment());
        return new Wording(french.of(enough), english.of(enough));
    }

    private static RecordedScore.Model model(ModelPackage model, String catalogue) {
        Manifest manifest = model.manifest();
        return new RecordedScore.Model(
                model.id(),
                manifest.files().getOrDefault("model.txt", ""),
                manifest.catalogueVersion(),
                catalogue,
                manifest.calibration(),
                manifest.policy(),
                manifest.costMatrix(),
                new RecordedScore.Card(
                        manifest.origin(),
                        manifest.created().toString(),
                        manifest.provenance().clients(),
                        manifest.provenance().defaultRate(),
                        manifest.metrics(),
                        model.cardSection(PURPOSE).orElse(null),
                        model.cardSection(LIMITS).orElse(null)));
    }

    private static List<RecordedScore.Weight> weights(FeatureVector vector, Explanation explanation) {
        Map<String, Contribution> parts = explanation.contributions().stream()
                .collect(Collectors.toMap(Contribution::feature, Function.identity()));
        return IntStream.range(0, vector.order().size())
                .mapToObj(i -> {
                    String feature = vector.order().ids().get(i);
                    Contribution part = parts.get(feature);
                    return new RecordedScore.Weight(
                            feature, RecordText.orNull(vector.value(i)), part == null ? 0 : part.contribution());
                })
                .toList();
    }
}
