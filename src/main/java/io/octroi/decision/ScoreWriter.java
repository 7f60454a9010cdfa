package io.octroi.decision;

import io.octroi.explanation.Contribution;
import io.octroi.explanation.Explanation;
import io.octroi.explanation.Reason;
import io.octroi.features.FeatureVector;
import io.octroi.scoring.Manifest;
import io.octroi.scoring.ModelPackage;
import io.octroi.scoring.Score;
import io.octroi.scoring.Sha256;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes down a score with its model, vector, contributions and reasons. */
final class ScoreWriter {

    private ScoreWriter() {}

    /** @param catalogue version of the catalogue that computed the vector */
    static RecordedScore write(Examination.Findings found, String catalogue) {
        Score score = found.assessment().score();
        return new RecordedScore(
                model(found.assessor().model(), catalogue),
                score.rawScore(),
                score.solvencyScore(),
                score.repaymentProbability(),
                score.solvencyScore() - score.threshold(),
                score.recommendation().name(),
                found.explanation().baseValue(),
                hash(found.assessment().vector().values()),
                weights(found.assessment().vector(), found.explanation()),
                found.reasons().all().stream().map(ScoreWriter::theme).toList());
    }

    /** SHA-256 over the values, each as eight bytes, big-endian; every missing one as the same NaN. */
    static String hash(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES);
        for (double value : values) {
            bytes.putLong(Double.doubleToLongBits(value));
        }
        return Sha256.of(bytes.array());
    }

    private static RecordedScore.Theme theme(Reason reason) {
        return new RecordedScore.Theme(
                reason.theme().id(), reason.weight(), reason.feature().id(), reason.contribution());
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
                manifest.costMatrix());
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
