package io.octroi.decision;

import io.octroi.explanation.Explanation;
import io.octroi.explanation.Reasons;
import io.octroi.features.Catalogue;
import io.octroi.features.FeatureVector;
import io.octroi.features.StoredHistories;
import io.octroi.scoring.Models;
import io.octroi.scoring.Score;
import io.octroi.scoring.UnusableModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Computes recorded decisions again: out of the record alone, and beside what would be seen today. */
public class Replays {

    private final Decisions decisions;
    private final Today today;
    private final Catalogue catalogue;
    private final StoredHistories histories;
    private final Models models;
    private final Map<String, Assessor> assessors = new ConcurrentHashMap<>();

    public Replays(Decisions decisions, Today today, Catalogue catalogue, StoredHistories histories, Models models) {
        this.decisions = decisions;
        this.today = today;
        this.catalogue = catalogue;
        this.histories = histories;
        this.models = models;
    }

    /**
     * The decision computed again; empty when the client was erased, and the record with them.
     *
     * @throws UnusableModel when the recorded model is not kept any more, or fails a check
     */
    public Optional<Replay> of(Decision decision) {
        return decisions.record(decision).map(this::replay);
    }

    private Replay replay(DecisionRecord record) {
        RecordedFile file = RecordedFile.of(record.input());
        return new Replay(record.scored().map(told -> proof(told, file)), today.differences(record, file));
    }

    private Replay.Proof proof(RecordedScore told, RecordedFile file) {
        Assessor then =
                assessors.computeIfAbsent(told.model().id(), id -> new Assessor(catalogue, histories, models.read(id)));
        FeatureVector vector = file.vector(then);
        Score score = then.score(vector);
        Explanation explanation = then.explain(vector, score);
        return new Replay.Proof(
                Math.abs(score.rawScore() - told.rawScore()),
                farthest(told, explanation),
                ScoreWriter.hash(vector.values()).equals(told.vectorHash()),
                themes(then.reasons(explanation)).equals(themes(told)));
    }

    private static double farthest(RecordedScore told, Explanation explanation) {
        Map<String, Double> now = new HashMap<>();
        explanation.contributions().forEach(part -> now.put(part.feature(), part.contribution()));
        return told.features().stream()
                .mapToDouble(weight ->
                        Math.abs(weight.contribution() - now.getOrDefault(weight.feature(), Double.POSITIVE_INFINITY)))
                .max()
                .orElse(0);
    }

    private static List<String> themes(Reasons reasons) {
        return reasons.all().stream()
                .map(reason -> reason.theme().id() + " " + reason.feature().id())
                .toList();
    }

    private static List<String> themes(RecordedScore told) {
        return told.reasons().stream()
                .map(theme -> theme.theme() + " " + theme.feature())
                .toList();
    }
}
