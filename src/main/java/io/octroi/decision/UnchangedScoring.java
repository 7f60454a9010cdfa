package io.octroi.decision;

import java.util.Optional;

/** Scoring is already as somebody wanted it, or was changed by somebody else meanwhile; nothing was changed. */
public final class UnchangedScoring extends RuntimeException {

    /** @param newest the change in force, if there ever was one */
    UnchangedScoring(Optional<ScoringChange> newest) {
        super("nothing was changed: " + newest.map(UnchangedScoring::told).orElse("scoring is in use"));
    }

    private static String told(ScoringChange change) {
        return change.stop().map(ScoringStopped::told).orElseGet(() -> "scoring is in use since %s, resumed by %s"
                .formatted(change.at(), change.by()));
    }
}
