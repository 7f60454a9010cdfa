package io.octroi.pages;

import io.octroi.features.Feature;

/** What an axis is called: the feature's label, with the unit its numbers are plotted in. */
final class AxisTitle {

    private AxisTitle() {}

    static String of(Words words, Feature feature) {
        return new Numbers(words).axis(feature);
    }
}
