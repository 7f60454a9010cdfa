package io.octroi.features;

import java.util.Locale;

/** What the values of many rows are brought down to. */
enum Aggregate {
    COUNT("nombre", "number"),
    MEAN("moyenne", "average"),
    MAX("maximum", "highest"),
    MIN("minimum", "lowest"),
    SUM("total", "total");

    private final String french;
    private final String english;

    Aggregate(String french, String english) {
        this.french = french;
        this.english = english;
    }

    Wording wording() {
        return new Wording(french, english);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
