package io.octroi.pages;

import io.octroi.features.Feature;

/** What an axis is called: the feature's label, with the unit its numbers are plotted in. */
final class AxisTitle {

    private AxisTitle() {}

    static String of(Words words, Feature feature) {
        String label = feature.label().in(words.locale());
        return switch (feature.unit()) {
            case DAYS, DURATION -> words.text("chart.axis.years", label);
            case DATE, MONTHS -> words.text("chart.axis.ago", label);
            case RATIO -> words.text("chart.axis.percent", label);
            case AMOUNT -> words.text("chart.axis.amount", label);
            default -> label;
        };
    }
}
