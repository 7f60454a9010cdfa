package io.octroi.decision;

import io.octroi.client.Wording;
import io.octroi.features.Feature;
import java.util.List;
import java.util.Optional;

/**
 * What a feature that a record names meant, in the words of the catalogue of the day: whoever prints the record years later
 * needs no other.
 *
 * @param categories what the codes stand for, code 0 first; empty for a number
 */
public record RecordedFeature(
        Wording label,
        Feature.Kind kind,
        Feature.Unit unit,
        Feature.LegalStatus legalStatus,
        List<Feature.Category> categories) {

    private static final Wording UNTOLD = new Wording("", "");

    static RecordedFeature of(Feature feature) {
        return new RecordedFeature(
                feature.label(), feature.kind(), feature.unit(), feature.legalStatus(), feature.categories());
    }

    /** The feature, as far as it takes to write its values; where it comes from is not told. */
    public Feature named(String id) {
        return new Feature(
                id,
                Optional.empty(),
                kind,
                unit,
                new Feature.Group("", UNTOLD),
                "",
                legalStatus,
                label,
                UNTOLD,
                Optional.empty(),
                categories);
    }
}
