package io.octroi.pages;

import io.octroi.features.Feature;

/** What a page calls a feature: its label, marked where the feature is sensitive. */
final class FeatureName {

    private FeatureName() {}

    static String of(Words words, Feature feature) {
        return new Numbers(words).name(feature);
    }
}
