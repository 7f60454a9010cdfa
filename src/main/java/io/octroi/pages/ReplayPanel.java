package io.octroi.pages;

import io.octroi.decision.Replay;
import io.octroi.decision.Replay.Change;
import io.octroi.decision.Replay.Difference;
import io.octroi.features.Catalogue;
import java.util.List;

/**
 * What came of computing a decision again, in the reader's words.
 *
 * @param reproduced whether the record gives its own score again
 * @param identical whether nothing else has changed either
 * @param today what is otherwise today
 */
public record ReplayPanel(String reproduced, boolean identical, List<Cause> today) {

    /** One cause: by how much it moves the score, and what changed. */
    public record Cause(String sentence, List<String> changes) {}

    static ReplayPanel of(Words words, Catalogue catalogue, Replay replay) {
        return new ReplayPanel(
                reproduced(words, replay),
                replay.isIdentical(),
                replay.differences().stream()
                        .map(difference -> cause(words, catalogue, difference))
                        .toList());
    }

    private static String reproduced(Words words, Replay replay) {
        if (replay.proof().isEmpty()) {
            return words.text("replay.unaided");
        }
        return replay.isReproduced()
                ? words.text("replay.same")
                : words.text(
                        "replay.other",
                        new Numbers(words).exact(replay.proof().get().scoreDifference()));
    }

    private static Cause cause(Words words, Catalogue catalogue, Difference difference) {
        return new Cause(
                words.text(
                        "replay." + DecisionWords.word(difference.cause()),
                        new Numbers(words).signed(difference.points())),
                difference.changes().stream()
                        .map(change -> words.text(
                                "replay.change", name(words, catalogue, change.what()), change.before(), change.now()))
                        .toList());
    }

    private static String name(Words words, Catalogue catalogue, String what) {
        return switch (what) {
            case Change.MODEL -> words.text("replay.what.model");
            case Change.THRESHOLD -> words.text("replay.what.threshold");
            case Change.MARGIN -> words.text("replay.what.margin");
            case Change.HISTORY -> words.text("replay.what.history");
            default ->
                catalogue.find(what).map(field -> FeatureName.of(words, field)).orElse(what);
        };
    }
}
