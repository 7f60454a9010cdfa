package io.octroi.training;

import io.octroi.features.Feature;
import io.octroi.features.Feature.Kind;
import io.octroi.features.Feature.Sign;
import java.util.List;
import java.util.stream.Collectors;

/** Keeps a model from contradicting what the catalogue expects: with all else equal, risk moves one way with a feature. */
final class MonotoneConstraints {

    private MonotoneConstraints() {}

    /** As LightGBM reads it, to be appended to other parameters. */
    static String parameter(List<Feature> features) {
        return " monotone_constraints_method=basic monotone_constraints="
                + features.stream()
                        .map(feature -> String.valueOf(direction(feature)))
                        .collect(Collectors.joining(","));
    }

    /** 1 where risk must not fall as the value rises, -1 where it must not rise, 0 where the catalogue expects nothing. */
    static int direction(Feature feature) {
        if (feature.kind() == Kind.CATEGORY) {
            return 0;
        }
        return feature.expectedSign().map(sign -> sign == Sign.RISES ? 1 : -1).orElse(0);
    }
}
