package io.octroi.explanation;

import io.octroi.scoring.Score;
import java.util.List;

/**
 * Why a score is what it is.
 *
 * @param score the score explained
 * @param baseValue the mean raw score of the training files
 * @param contributions one per feature, strongest first; with the base value they add up to the raw score
 */
public record Explanation(Score score, double baseValue, List<Contribution> contributions) {

    public Explanation {
        contributions = List.copyOf(contributions);
    }

    /** The strongest contributions, whichever way they point. */
    public List<Contribution> strongest(int count) {
        return contributions.subList(0, Math.min(count, contributions.size()));
    }
}
