package io.octroi.explanation;

import io.octroi.features.Feature;
import java.util.OptionalDouble;

/**
 * One thing that weighed on a score: a theme, and the feature that weighed most within it.
 *
 * @param theme what it is about
 * @param weight the sum of the theme's contributions, in log-odds; above 0 it speaks against granting
 * @param feature the feature with the strongest contribution of the theme that points the same way
 * @param contribution that feature's contribution
 * @param value the client's value of it
 * @param typical the median of repaid clients, or their commonest category, where the model knows one
 * @param actionable whether the client could ask for something else
 */
public record Reason(
        Feature.Group theme,
        double weight,
        Feature feature,
        double contribution,
        double value,
        OptionalDouble typical,
        boolean actionable) {

    /** @throws IllegalArgumentException when the feature's contribution contradicts the theme's */
    public Reason {
        if (weight == 0 || Math.signum(weight) != Math.signum(contribution)) {
            throw new IllegalArgumentException(
                    feature.id() + " contributes " + contribution + ", its theme " + weight + ": a contradiction");
        }
    }

    /** Whether it speaks against granting. */
    public boolean isAgainst() {
        return weight > 0;
    }
}
