package io.octroi.explanation;

import io.octroi.scoring.Score;
import java.util.List;

/**
 * What a client could have asked for to be granted, with everything else as it is.
 *
 * @param changes one or two
 * @param score what the model really says of the changed application
 */
public record Counterfactual(List<Change> changes, Score score) {

    public Counterfactual {
        changes = List.copyOf(changes);
    }

    /**
     * Another number in one field of the application form.
     *
     * @param field its name, and the id of its feature
     * @param from what was asked for
     * @param to what would have to be asked for instead
     */
    public record Change(String field, double from, double to) {

        /** By how much it changes, as a share of what was asked for. */
        public double size() {
            return Math.abs(to - from) / Math.abs(from);
        }
    }

    /** All changes' sizes together: what the search keeps small. */
    public double size() {
        return changes.stream().mapToDouble(Change::size).sum();
    }
}
