package io.octroi.api;

import java.util.Locale;

/** The query parameter {@code explain}: {@code none}, {@code top} or {@code all}. */
public record ExplainParameter(Extent extent) {

    /** How many contributions are the strongest. */
    static final int STRONGEST = 10;

    /** How much is told of why a score is what it is. */
    enum Extent {
        NONE,
        /** The ten strongest contributions. */
        TOP,
        ALL
    }

    /** Reads the parameter; Jersey calls this, and what it throws becomes a bad-parameter problem. */
    public static ExplainParameter valueOf(String text) {
        if (!text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the words are written in small letters");
        }
        return new ExplainParameter(Extent.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    boolean isAsked() {
        return extent != Extent.NONE;
    }

    /** How many contributions are told of so many. */
    int most(int all) {
        return extent == Extent.TOP ? Math.min(STRONGEST, all) : all;
    }

    @Override
    public String toString() {
        return extent.name().toLowerCase(Locale.ROOT);
    }
}
